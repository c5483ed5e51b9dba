package io.storyfold.topology;

import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.storyfold.article.Article;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Logs name records by their ids and hold no article's text, whatever happens to it. */
class LogsTest {
  /** A word of every text here; an id may be logged, this may not. */
  private static final String TEXT = "Zwetschgenkuchen";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level level = root.getLevel();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    root.setLevel(Level.INFO);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void stop() {
    root.detachAppender(log);
    root.setLevel(level);
  }

  @Test
  void shouldNameAnUnreadableRecordAndNotQuoteIt(@TempDir Path state) {
    try (Intake intake = new Intake(state)) {
      intake.deliver("one.example|1", article("one.example|1").title(TEXT).build(), START);
      intake.deliver("one.example|2", TEXT.getBytes(UTF_8), START);
      intake.deliver("two.example|3", article("one.example|3").title(TEXT).build(), START);

      assertThat(intake.rejected()).hasSize(2);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getMDCPropertyMap().containsKey("record"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.getMDCPropertyMap())
                    .containsEntry("record", "articles.incoming-0@1")
                    .containsEntry("key", "one.example|2")
                    .containsEntry("task", "0_0"));
    assertNoText();
  }

  @Test
  void shouldNameWhatFailedAndNotQuoteIt(@TempDir Path state) {
    RecordSerdes serdes = Driven.serdesThatCannotWritePlaced("full");
    Article article = article("one.example|1").title(TEXT).body(TEXT).build();

    try (Desk desk = new Desk(state, Pipeline.desk(Driven.settings(state)), serdes)) {
      assertThatThrownBy(() -> desk.article(article, START)).isInstanceOf(StreamsException.class);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getMDCPropertyMap().containsKey("record"))
        .extracting(event -> event.getMDCPropertyMap().get("key"))
        .contains("one.example|1");
    assertNoText();
  }

  private void assertNoText() {
    assertThat(log.list).isNotEmpty();
    assertThat(log.list.stream().map(LogsTest::whole)).noneMatch(line -> line.contains(TEXT));
  }

  private static String whole(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return String.join(
        "\n",
        List.of(
            event.getFormattedMessage(),
            event.getMDCPropertyMap().toString(),
            thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
  }
}
