package io.storyfold.system;

import io.storyfold.article.Article;
import io.storyfold.avro.DeskEntry;
import io.storyfold.embedded.Outcome;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Keys;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicAdmin;
import io.storyfold.runtime.TopicReader;
import io.storyfold.topology.IncomingProducer;
import io.storyfold.topology.Pipeline;
import io.storyfold.topology.RecordSerdes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Intake and desk on one partition, started and stopped as a test likes: in this JVM, or as a
 * process that can be killed.
 */
final class Installation {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, String> definitions;
  private final Settings settings;
  private final RecordSerdes serdes;
  private final boolean wallClock;

  /**
   * Creates its topics.
   *
   * @param wallClock false: time is that of the records, given with {@link #deliver}
   */
  Installation(Map<String, String> clients, String prefix, Path state, boolean wallClock) {
    this(definitions(clients, prefix, state, wallClock), wallClock);
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
  }

  private Installation(Map<String, String> definitions, boolean wallClock) {
    this.definitions = definitions;
    this.settings = Settings.of(definitions);
    this.serdes = RecordSerdes.of(settings.clients().registry());
    this.wallClock = wallClock;
  }

  private static Map<String, String> definitions(
      Map<String, String> clients, String prefix, Path state, boolean wallClock) {
    Map<String, String> all = new LinkedHashMap<>(clients);
    all.put("topics.prefix", prefix);
    all.put("incoming.partitions", "1");
    all.put("desk.partitions", "1");
    all.put("output.partitions", "1");
    all.put("desks", "other=0,en=0");
    all.put("incoming.timestamp.type", wallClock ? "LogAppendTime" : "CreateTime");
    if (!wallClock) {
      all.put("text.retention.days", "100000");
      all.put("results.retention.days", "100000");
    }
    // A restarted run takes its place back at once instead of after the session timeout.
    all.put("instance.id", "only");
    all.put("state.dir", state.toString());
    return all;
  }

  /** The same installation, used by somebody else. */
  Installation as(Map<String, String> clients) {
    Map<String, String> all = new LinkedHashMap<>(definitions);
    all.putAll(clients);
    return new Installation(all, wallClock);
  }

  Settings settings() {
    return settings;
  }

  /** A run of the pipeline; closing it is an orderly stop. */
  final class Run implements AutoCloseable {
    private final Metrics metrics = new Metrics();
    private final Pipeline pipeline =
        Pipeline.of(
            settings,
            EnumSet.allOf(StreamsPart.class),
            serdes,
            wallClock,
            new Health(settings.desks()),
            metrics);
    private final Installation reader;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private Run(Installation reader) {
      this.reader = reader;
      new Thread(this::run, "pipeline-under-test").start();
    }

    private void run() {
      try {
        end.complete(pipeline.runner().run());
      } catch (RuntimeException e) {
        end.completeExceptionally(e);
      }
    }

    /** Waits until it ends by itself and says how: 0 for well. Throws what made it end. */
    int awaitEnd() {
      return end.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** Waits until the topics show it; fails at once when the pipeline ends by itself. */
    void await(Predicate<Outcome> enough) {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .failFast("the pipeline ended", end::isDone)
          .until(reader::outcome, enough);
    }

    /** Waits until an article stands. */
    void awaitPlaced(Article article) {
      await(outcome -> outcome.placed().containsKey(article.id()));
    }

    @Override
    public void close() {
      pipeline.runner().stop();
      end.exceptionally(thrown -> 1).join();
      pipeline.close();
      metrics.close();
    }
  }

  Run start() {
    return start(this);
  }

  /** Starts it; what is awaited is read as {@code reader} may read it. */
  Run start(Installation reader) {
    return new Run(reader);
  }

  /** The same as a process of its own, by the clock on the wall; its output goes to the file. */
  ChildProcess startProcess(Path log) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(definitions);
    all.put("http.port", "0");
    return ChildProcess.run(log, List.of("intake", "desk"), all);
  }

  /** Waits until an article stands, by a process. */
  void awaitPlaced(Article article, ChildProcess process) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .failFast("the process ended: see its log", () -> !process.isAlive())
        .until(() -> outcome().placed().containsKey(article.id()));
  }

  /** Removes the local state, so that the next run reads it back from the changelogs. */
  void forgetState() {
    try (Stream<Path> files = Files.walk(Path.of(settings.get(Keys.STATE_DIR)))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends an article that arrives now. */
  void deliver(Article article) {
    deliver(article, OptionalLong.empty());
  }

  /** Sends an article with a simulated arrival, epoch milliseconds. */
  void deliver(Article article, long arrivedAt) {
    deliver(article, OptionalLong.of(arrivedAt));
  }

  private void deliver(Article article, OptionalLong arrivedAt) {
    try (IncomingProducer producer =
        new IncomingProducer(
            settings.topics().incoming().name(), settings.clients().producer(), serdes.article())) {
      producer.send(article, arrivedAt, "test");
      producer.flush();
    }
  }

  Outcome outcome() {
    return Outcome.read(settings, serdes);
  }

  /** What the desk log says of an article, in order. */
  List<DeskEntry> entries(String articleId) {
    List<DeskEntry> entries = new ArrayList<>();
    TopicReader.read(
        settings.topics().deskLog().name(),
        settings.clients().consumer(),
        serdes.entry().deserializer(),
        record -> {
          if (record.value().getArticleId().equals(articleId)) {
            entries.add(record.value());
          }
        });
    return entries;
  }
}
