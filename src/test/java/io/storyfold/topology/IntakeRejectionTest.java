package io.storyfold.topology;

import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.order;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Sources;
import io.storyfold.registry.RegistryUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may not enter goes to articles.rejected as it came, with reason and place in headers. */
class IntakeRejectionTest {
  private Intake intake;

  @BeforeEach
  void open(@TempDir Path state) {
    intake = new Intake(state);
  }

  @AfterEach
  void close() {
    intake.close();
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(RejectReason.MISSING_SOURCE, good().source(" ")),
        broken(RejectReason.MISSING_ID, good().id("")),
        broken(RejectReason.MISSING_TEXT, good().title("").body("")),
        broken(RejectReason.MISSING_DATE, Article.from("one.example").id("1").title("No date")),
        broken(RejectReason.BAD_ID, good().id("one.example|\n")),
        broken(RejectReason.BAD_SOURCE, good().source("one\u0000example")),
        broken(RejectReason.BAD_URL, good().url("ftp://one.example/1")),
        broken(RejectReason.BAD_STATUS, good().status(ArticleStatus.UNKNOWN)),
        broken(RejectReason.BAD_VERSION, good().version(-1)),
        broken(RejectReason.TOO_LARGE, good().title("long ".repeat(500))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void shouldNameTheRuleThatIsBroken(RejectReason reason, Article article) {
    intake.deliver(article, START);

    TestRecord<String, byte[]> rejected = onlyRejection();
    assertThat(header(rejected, "storyfold-reason")).isEqualTo(reason.name());
    assertThat(header(rejected, "storyfold-message")).isNotBlank();
    assertThat(Counters.rejected(intake.metrics, reason.name())).isEqualTo(1);
  }

  @Test
  void shouldKeepIdsForTheSourcesThatListTheirBeginning(@TempDir Path directory) {
    Sources sources = Sources.parse("sources", List.of("one.example\t\t\tone.example|"));
    try (Intake guarded = new Intake(directory, Driven.serdes(), sources)) {
      guarded.deliver(good().build(), START);
      assertThat(guarded.entries()).hasSize(1);
      guarded.deliver(
          Article.from("two.example").id("one.example|2").title("T").publishedAt(START).build(),
          START);

      assertThat(Counters.accepted(guarded.metrics, "en")).isEqualTo(1);
      assertThat(Counters.rejected(guarded.metrics, "FOREIGN_ID")).isEqualTo(1);
    }
  }

  @Test
  void shouldKeepTheArticleAndSayWhereItWas() {
    intake.deliver(good().build(), START);
    Article second = good().id("one.example|2").version(-1).build();
    intake.deliver(second, START);

    TestRecord<String, byte[]> rejected = onlyRejection();
    assertThat(rejected.key()).isEqualTo("one.example|2");
    assertThat(ArticleCodec.decode(intake.decode(rejected.value()))).isEqualTo(second);
    assertThat(header(rejected, "storyfold-topic")).isEqualTo("articles.incoming");
    assertThat(header(rejected, "storyfold-partition")).isEqualTo("0");
    assertThat(header(rejected, "storyfold-offset")).isEqualTo("1");
  }

  @Test
  void shouldRefuseAKeyThatIsNotTheId() {
    intake.deliver("https://one.example/1?utm_source=x", good().build(), START);

    assertThat(header(onlyRejection(), "storyfold-message"))
        .contains("https://one.example/1?utm_source=x", "one.example|1");
    assertThat(Counters.rejected(intake.metrics, "KEY_MISMATCH")).isEqualTo(1);
  }

  @Test
  void shouldRefuseARecordWithoutKey() {
    intake.deliver(null, good().build(), START);

    assertThat(header(onlyRejection(), "storyfold-reason")).isEqualTo("KEY_MISMATCH");
  }

  @Test
  void shouldForgetNothingForABrokenRevision() {
    intake.deliver(good().version(1).build(), START);
    intake.deliver(good().version(9).title("").body("").build(), START);
    intake.deliver(good().version(2).title("Water falls in Karden").build(), START);

    assertThat(intake.entries()).hasSize(2);
  }

  @Test
  void shouldCountARecordWithoutValue() {
    intake.deliver("one.example|1", (byte[]) null, START);

    assertThat(intake.entries()).isEmpty();
    assertThat(Counters.dropped(intake.metrics, "article")).isEqualTo(1);
  }

  @Test
  void shouldSetUnreadableBytesAsideAndGoOn() {
    byte[] garbage = "<html>502 Bad Gateway</html>".getBytes(UTF_8);
    intake.deliver("one.example|1", garbage, START);
    intake.deliver(good().build(), START);

    TestRecord<String, byte[]> rejected = onlyRejection();
    assertThat(rejected.key()).isEqualTo("one.example|1");
    assertThat(rejected.value()).isEqualTo(garbage);
    assertThat(header(rejected, "storyfold-reason")).isEqualTo("UNREADABLE");
    assertThat(header(rejected, "storyfold-offset")).isEqualTo("0");
    assertThat(intake.entries()).hasSize(1);
    assertThat(Counters.rejected(intake.metrics, "UNREADABLE")).isEqualTo(1);
  }

  @Test
  void shouldFailAndNotSetAsideWhenTheRegistryIsAway(@TempDir Path state) {
    RecordSerdes good = Driven.serdes();
    Serde<io.storyfold.avro.Article> away =
        Serdes.serdeFrom(
            good.article().serializer(),
            (topic, bytes) -> {
              throw new RegistryUnavailableException("nobody answers", null);
            });
    RecordSerdes serdes =
        new RecordSerdes(
            away, good.entry(), good.placed(), good.story(), good.update(), good.answer());

    try (Intake unlucky = new Intake(state, serdes)) {
      assertThatThrownBy(() -> unlucky.deliver(good().build(), START))
          .hasRootCauseInstanceOf(RegistryUnavailableException.class);
      assertThat(unlucky.rejected()).isEmpty();
    }
  }

  @Test
  void shouldLetAnOrderPassThatLacksWhatOnlyArticlesNeed() {
    intake.deliver(good().build(), START);
    intake.deliver(order("one.example|1", ArticleStatus.CANCELED), START);

    assertThat(intake.rejected()).isEmpty();
    assertThat(intake.entries()).hasSize(2);
  }

  private static ArticleBuilder good() {
    return article("one.example|1");
  }

  private static Arguments broken(RejectReason reason, ArticleBuilder article) {
    return Arguments.of(reason, article.build());
  }

  private TestRecord<String, byte[]> onlyRejection() {
    var rejected = intake.rejected();
    assertThat(rejected).hasSize(1);
    return rejected.get(0);
  }

  private static String header(TestRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
