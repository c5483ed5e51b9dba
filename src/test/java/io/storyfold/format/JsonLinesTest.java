package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.RandomText;
import io.storyfold.article.RejectReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final String GOOD =
      "{\"id\":\"1\",\"source\":\"example.org\",\"title\":\"Sturm\",\"publishedAt\":\"2026-01-01\"}";

  @Test
  void shouldReadEveryField() {
    String line =
        """
        {"id": "7", "url": "https://example.org/7", "source": "example.org", "title": "T",
         "kicker": "K", "teaser": "L", "body": "B", "language": "de",
         "publishedAt": "2026-01-01T10:00:00+01:00", "updatedAt": "2026-01-01T10:00:00Z",
         "version": 3, "status": "usable", "embargoedUntil": "2026-01-02", "expires": "2026-01-03",
         "correction": true, "edNote": "N", "usageTerms": "U", "credit": "dpa",
         "authors": ["A", "B"], "topics": ["x"], "imageUrl": "https://example.org/7.jpg",
         "embedding": [1, 0.5], "replayed": true}"""
            .replace("\n", "");

    Article article = accepted(line).article();

    assertThat(article)
        .isEqualTo(
            Article.from("example.org")
                .id("7")
                .url("https://example.org/7")
                .title("T")
                .kicker("K")
                .teaser("L")
                .body("B")
                .language("de")
                .publishedAt(Instant.parse("2026-01-01T09:00:00Z").toEpochMilli())
                .updatedAt(Instant.parse("2026-01-01T10:00:00Z").toEpochMilli())
                .version(3)
                .embargoedUntil(Instant.parse("2026-01-02T00:00:00Z").toEpochMilli())
                .expires(Instant.parse("2026-01-03T00:00:00Z").toEpochMilli())
                .correction(true)
                .edNote("N")
                .usageTerms("U")
                .credit("dpa")
                .authors(List.of("A", "B"))
                .topics(List.of("x"))
                .imageUrl("https://example.org/7.jpg")
                .embedding(List.of(1f, .5f))
                .replayed(true)
                .build());
  }

  @Test
  void shouldIgnoreAndNameUnknownKeysAndTakeNullForAbsent() {
    Delivery.Accepted delivery =
        accepted(GOOD.replace("{", "{\"event\":\"x\",\"teaser\":null,\"split\":1,"));

    assertThat(delivery.ignored()).containsExactly("event", "split");
    assertThat(delivery.article().teaser()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BAD_TYPE | title | \"title\":5",
        "BAD_TYPE | id | \"id\":5",
        "BAD_TYPE | version | \"version\":\"2\"",
        "BAD_TYPE | version | \"version\":2.5",
        "BAD_TYPE | correction | \"correction\":\"yes\"",
        "BAD_TYPE | authors | \"authors\":\"A\"",
        "BAD_TYPE | topics | \"topics\":[1]",
        "BAD_TYPE | embedding | \"embedding\":[\"a\"]",
        "BAD_TYPE | publishedAt | \"publishedAt\":1767225600000",
        "BAD_DATE | publishedAt | \"publishedAt\":\"yesterday\"",
        "BAD_DATE | expires | \"expires\":\"soon\"",
        "BAD_STATUS | killed | \"status\":\"killed\"",
        "BAD_URL | url | \"url\":\"example.org/a\"",
        "MISSING_TEXT | title | \"title\":\"\"",
        "MISSING_DATE | publishedAt | \"publishedAt\":\"\"",
        "MISSING_SOURCE | source | \"source\":null",
        "BAD_VERSION | version | \"version\":-1",
        "BAD_EMBEDDING | embedding | \"embedding\":[1e999]"
      })
  void shouldRejectABadFieldByName(RejectReason reason, String named, String field) {
    String line = GOOD.substring(0, GOOD.length() - 1) + "," + field + "}";

    assertThat(read(line, GOOD))
        .satisfiesExactly(
            bad -> {
              Delivery.Rejected rejected = (Delivery.Rejected) bad;
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.message()).contains(named);
              assertThat(rejected.origin()).hasToString("input.jsonl:1");
            },
            good -> assertThat(good).isInstanceOf(Delivery.Accepted.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "BAD_JSON | not json",
        "BAD_JSON | {\"id\":",
        "BAD_JSON | 5",
        "BAD_JSON | []",
        "BAD_JSON | {} {}",
        "BAD_JSON | [{\"id\":\"1\"}]"
      })
  void shouldRejectALineThatIsNoObject(RejectReason reason, String line) {
    assertThat(reasons(line + "\n" + GOOD)).containsExactly(reason.name(), "ok");
  }

  @Test
  void shouldRejectDeepNesting() {
    assertThat(reasons("{\"a\":" + "[".repeat(100_000) + "\n" + GOOD))
        .containsExactly("BAD_JSON", "ok");
  }

  @Test
  void shouldKnowIdAndSourceOfARejectedArticle() {
    assertThat(read(GOOD.replace("\"Sturm\"", "5")))
        .extracting("id", "source")
        .containsExactly(tuple("1", "example.org"));
  }

  @Test
  void shouldNotLoseAKillForAFieldThatItDoesNotNeed() {
    Delivery.Accepted kill =
        accepted("{\"id\":\"1\",\"source\":\"a\",\"status\":\"canceled\",\"expires\":\"soon\"}");

    assertThat(kill.article().status()).isEqualTo(ArticleStatus.CANCELED);
  }

  @Test
  void shouldPassOverBlankLinesLineEndsAndByteOrderMark() {
    assertThat(reasons("\uFEFF" + GOOD + "\r\n\r\n  \n" + GOOD + "\n\n"))
        .containsExactly("ok", "ok");
    assertThat(reasons("\n\n\uFEFF\n" + GOOD)).containsExactly("ok");
  }

  @Test
  void shouldFindNothingInAnEmptyInput() {
    assertThat(reasons("")).isEmpty();
    assertThat(reasons("\n \n")).isEmpty();
  }

  @Test
  void shouldRefuseAnArrayOverSeveralLinesAsAWhole() {
    assertThat(read("[\n" + GOOD + ",\n" + GOOD + "\n]"))
        .singleElement()
        .isInstanceOfSatisfying(
            Delivery.Rejected.class,
            r -> {
              assertThat(r.reason()).isEqualTo(RejectReason.UNREADABLE);
              assertThat(r.message()).contains("array").contains("jq");
            });
    assertThat(reasons("[" + GOOD + ",\n" + GOOD + "]")).containsExactly("UNREADABLE");
  }

  @Test
  void shouldRefuseABinaryInputAsAWhole() {
    byte[] binary = new byte[50_000];
    new Random(3).nextBytes(binary);
    binary[0] = 0;
    assertThat(reasons(new ByteArrayInputStream(binary))).containsExactly("UNREADABLE");
    byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16LE);
    assertThat(reasons(new ByteArrayInputStream(utf16))).containsExactly("UNREADABLE");
  }

  @Test
  void shouldRejectALineThatIsNotUtf8AndGoOn() {
    byte[] latin = (GOOD.replace("Sturm", "Stürme") + "\n").getBytes(StandardCharsets.ISO_8859_1);
    InputStream input =
        new SequenceInputStream(
            new ByteArrayInputStream(latin),
            new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)));

    assertThat(reasons(input)).containsExactly("BAD_ENCODING", "ok");
  }

  @Test
  void shouldRejectALineOverTheLimitAndGoOn() {
    String tooLong = GOOD.replace("Sturm", "x".repeat(2 * JsonLines.LINE_LIMIT));

    assertThat(reasons(GOOD + "\n" + tooLong + "\n" + GOOD))
        .containsExactly("ok", "LINE_TOO_LONG", "ok");
  }

  @Test
  void shouldNeverThrowNorLoseAGoodLine() {
    assertThat(RandomText.texts(11))
        .allSatisfy(
            text -> {
              String line = text.replace("\n", " ").replace("\r", " ");
              List<String> reasons = reasons(GOOD + "\n" + line + "\n" + GOOD);
              assertThat(reasons).startsWith("ok").endsWith("ok").hasSizeBetween(2, 3);
            });
  }

  @Test
  void shouldNeverThrowOnDamagedObjects() {
    Random random = new Random(12);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder damaged = new StringBuilder(GOOD);
      damaged.setCharAt(random.nextInt(damaged.length()), (char) (' ' + random.nextInt(200)));
      damaged.deleteCharAt(random.nextInt(damaged.length()));
      assertThat(reasons(GOOD + "\n" + damaged + "\n" + GOOD)).hasSize(3);
    }
  }

  private static Delivery.Accepted accepted(String line) {
    List<Delivery> deliveries = read(line);
    assertThat(deliveries).singleElement().isInstanceOf(Delivery.Accepted.class);
    return (Delivery.Accepted) deliveries.get(0);
  }

  private static List<String> reasons(String text) {
    return reasons(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> reasons(InputStream input) {
    return read(input).stream()
        .map(d -> d instanceof Delivery.Rejected r ? r.reason().name() : "ok")
        .toList();
  }

  private static List<Delivery> read(String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return read(new ByteArrayInputStream(bytes));
  }

  private static List<Delivery> read(InputStream input) {
    List<Delivery> deliveries = new ArrayList<>();
    try (Deliveries all = new JsonLines().read(input, Input.of("input.jsonl"))) {
      all.forEachRemaining(deliveries::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return deliveries;
  }
}
