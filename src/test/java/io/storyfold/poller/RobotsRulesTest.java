package io.storyfold.poller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
  private static final String TEXT =
      """
      # comment
      User-agent: other
      Disallow: /

      User-agent: a
      User-agent: Storyfold
      Disallow: /private   # not this
      Allow: /private/feed
      Disallow: /*.pdf$
      Disallow:

      User-agent: *
      Disallow: /all
      """;

  @ParameterizedTest
  @CsvSource({
    "/,true",
    "/private/x,false",
    "/private/feed.xml,true",
    "/a/b.pdf,false",
    "/a/b.pdf?x,true",
    "/all,true"
  })
  void shouldFollowTheLongestRuleOfItsGroup(String path, boolean allowed) {
    assertThat(RobotsRules.of(TEXT, "storyfold").allow(path)).isEqualTo(allowed);
  }

  @Test
  void shouldFollowTheGroupForAllWhenNoneNamesIt() {
    RobotsRules rules = RobotsRules.of(TEXT, "nobody");

    assertThat(rules.allow("/all/x")).isFalse();
    assertThat(rules.allow("/private")).isTrue();
    assertThat(RobotsRules.of("", "x").allow("/")).isTrue();
    assertThat(RobotsRules.NONE.allow("/")).isFalse();
  }

  @Test
  void shouldNotStallOnARuleOfStars() {
    String stars = "User-agent: *\nDisallow: /" + "*a".repeat(1_000) + "b\n";

    assertThat(RobotsRules.of(stars, "x").allow("/" + "a".repeat(10_000))).isTrue();
    assertThat(RobotsRules.of(stars, "x").allow("/" + "a".repeat(10_000) + "b")).isFalse();
    String few = "User-agent: *\nDisallow: /*a*a*a*b$\n";
    assertThat(RobotsRules.of(few, "x").allow("/" + "a".repeat(10_000))).isTrue();
    assertThat(RobotsRules.of(few, "x").allow("/aaab")).isFalse();
  }
}
