package io.storyfold.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Ids that every log line carries while a piece of work is done, as fields of a JSON log (mapped
 * diagnostic context). Ids alone, never text: a log outlives a withdrawal.
 */
public final class LogContext implements AutoCloseable {
  /** Field: topic-partition@offset of the record at work. */
  public static final String RECORD = "record";

  /** Field: key of the record at work: an article's id, or a desk's name. */
  public static final String KEY = "key";

  /** Field: task of Kafka Streams, sub-topology and partition. */
  public static final String TASK = "task";

  /** Longer keys are cut: nobody promised that a key of a foreign producer is an id. */
  private static final int LONGEST = 200;

  /** Would forge lines in a log that is text. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final List<MDC.MDCCloseable> fields = new ArrayList<>();

  private LogContext() {}

  /** Of a record that Kafka Streams could not read or process, or not write the results of. */
  static LogContext of(ErrorHandlerContext context, @Nullable Object key) {
    return of(RECORD, context.topic() + "-" + context.partition() + "@" + context.offset())
        .with(KEY, text(key))
        .with(TASK, String.valueOf(context.taskId()));
  }

  /** The text of a key that stands in a topic as bytes, where it is one. */
  private static String text(@Nullable Object key) {
    return key instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(key);
  }

  /** Of one piece of work, for example {@code of("feed", address)}. */
  public static LogContext of(String field, String value) {
    return new LogContext().with(field, value);
  }

  /** The same with another field. */
  public LogContext with(String field, String value) {
    String id = CONTROL.matcher(value).replaceAll("?");
    fields.add(MDC.putCloseable(field, id.substring(0, Math.min(LONGEST, id.length()))));
    return this;
  }

  /** What the lines carry in a field; empty when it is none of these. */
  String get(String field) {
    return Objects.requireNonNullElse(MDC.get(field), "");
  }

  @Override
  public void close() {
    fields.forEach(MDC.MDCCloseable::close);
  }
}
