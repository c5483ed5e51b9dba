package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleRulesTest {
  private static final long NOON = 1_767_268_800_000L;
  private static final long YEAR_2099 = 4_070_908_800_000L;

  @Test
  void shouldAcceptAnArticleWithTheRequiredFieldsOnly() {
    assertThat(ArticleRules.check(good().build())).isEmpty();
    assertThat(ArticleRules.check(good().title("").body("Text.").build())).isEmpty();
    assertThat(ArticleRules.check(good().id("").url("https://example.org/a").build())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void shouldNameTheRuleThatIsBroken(RejectReason reason, UnaryOperator<ArticleBuilder> change) {
    assertThat(ArticleRules.check(change.apply(good()).build()))
        .hasValueSatisfying(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(reason);
              assertThat(rejection.message()).isNotBlank().hasSizeLessThan(300);
            });
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(RejectReason.MISSING_SOURCE, a -> a.source(" ")),
        broken(RejectReason.BAD_SOURCE, a -> a.source("a\tb")),
        broken(RejectReason.MISSING_ID, a -> a.id("")),
        broken(RejectReason.BAD_ID, a -> a.id("  ")),
        broken(RejectReason.BAD_ID, a -> a.id("a\nb")),
        broken(RejectReason.BAD_ID, a -> a.id("a\uD83D")),
        broken(RejectReason.BAD_URL, a -> a.url("javascript:alert(1)")),
        broken(RejectReason.BAD_URL, a -> a.url("x".repeat(100_000))),
        broken(RejectReason.BAD_STATUS, a -> a.status(ArticleStatus.UNKNOWN)),
        broken(RejectReason.BAD_VERSION, a -> a.version(-1)),
        broken(RejectReason.MISSING_TEXT, a -> a.title(" ")),
        broken(RejectReason.BAD_EMBEDDING, a -> a.embedding(List.of(Float.NaN))),
        broken(RejectReason.TOO_LARGE, a -> a.id("x".repeat(ArticleRules.ID_LIMIT + 1))),
        broken(RejectReason.TOO_LARGE, a -> a.title("x".repeat(ArticleRules.TITLE_LIMIT + 1))),
        broken(RejectReason.TOO_LARGE, a -> a.body("x".repeat(ArticleRules.BODY_LIMIT + 1))),
        broken(RejectReason.TOO_LARGE, a -> a.authors(Collections.nCopies(201, "x"))),
        broken(RejectReason.TOO_LARGE, a -> a.topics(List.of("x".repeat(1001)))));
  }

  @Test
  void shouldMissTheDate() {
    Article undated = Article.from("example.org").id("1").title("Storm in Talheim").build();

    assertThat(ArticleRules.check(undated).map(Rejection::reason))
        .contains(RejectReason.MISSING_DATE);
  }

  @Test
  void shouldAcceptDatesFarAway() {
    assertThat(ArticleRules.check(good().publishedAt(YEAR_2099).build())).isEmpty();
    assertThat(ArticleRules.check(good().publishedAt(0).build())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ArticleStatus.class,
      names = {"WITHHELD", "CANCELED"})
  void shouldAskOfAWithdrawalOnlyWhoAndWhat(ArticleStatus status) {
    ArticleBuilder kill = Article.from("example.org").status(status).version(-3);

    assertThat(ArticleRules.check(kill.build()).map(Rejection::reason))
        .contains(RejectReason.MISSING_ID);
    assertThat(ArticleRules.check(kill.id("1").url("garbage").build())).isEmpty();
    assertThat(ArticleRules.check(kill.source("").build()).map(Rejection::reason))
        .contains(RejectReason.MISSING_SOURCE);
  }

  @ParameterizedTest
  @CsvSource({
    "usable, USABLE",
    "Withheld, WITHHELD",
    "canceled, CANCELED",
    "cancelled, CANCELED",
    "killed, UNKNOWN"
  })
  void shouldKnowStatusesByName(String name, ArticleStatus status) {
    assertThat(ArticleStatus.named(name)).isEqualTo(status);
  }

  private static ArticleBuilder good() {
    return Article.from("example.org").id("1").title("Storm in Talheim").publishedAt(NOON);
  }

  private static Arguments broken(RejectReason reason, UnaryOperator<ArticleBuilder> change) {
    return arguments(reason, change);
  }
}
