package io.storyfold.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.storyfold.format.Mutations;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A robots.txt may hold anything and is followed as far as it can be; a list of feeds is read or
 * refused with a message. The same two kinds of run as those of the formats.
 */
class PollerFuzzTest {
  private static final String PATH = "/private/feed.xml?" + "a/".repeat(500);

  @MethodSource("robots")
  @FuzzTest(maxDuration = "10m")
  void shouldFollowAnyRobotsFile(byte[] input) {
    RobotsRules rules = RobotsRules.of(new String(input, UTF_8), Robots.NAME);

    assertThat(rules.allow(PATH)).isEqualTo(rules.allow(PATH));
  }

  @MethodSource("lists")
  @FuzzTest(maxDuration = "10m")
  void shouldReadOrRefuseAnyListOfFeeds(byte[] input) {
    try {
      assertThat(FeedList.of(new String(input, UTF_8))).isNotEmpty();
    } catch (IOException | IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).*\\S.*");
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldFollowMutationsOfRobotsFiles() {
    Mutations.each(4_000, robots().toList(), this::shouldFollowAnyRobotsFile);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldReadOrRefuseMutationsOfLists() {
    Mutations.each(4_000, lists().toList(), this::shouldReadOrRefuseAnyListOfFeeds);
  }

  static Stream<byte[]> robots() {
    return Stream.of(
            """
            # comment
            User-agent: other
            Disallow: /

            User-agent: Storyfold
            Disallow: /private   # not this
            Allow: /private/feed
            Disallow: /*a*a*a*b$
            Disallow: /*.pdf$
            Disallow:
            Sitemap: https://a.example/sitemap.xml
            """,
            "User-agent: *\nDisallow: /*?*\nAllow: /$\nCrawl-delay: 10\n")
        .map(text -> text.getBytes(UTF_8));
  }

  static Stream<byte[]> lists() {
    return Stream.of(
            """
            interval: 5m
            feeds:
              - url: https://a.example/rss
              - url: "https://b.example/wire.xml"
                source: b.example
                interval: PT90S
                format: newsml-g2
            """,
            "{interval: 1h, feeds: [{url: 'https://a.example'}, {url: http://b.example:81/x}]}",
            "x: &x [1, 2]\nfeeds: [*x, !!map {}, null, {url: ~}]\n")
        .map(text -> text.getBytes(UTF_8));
  }
}
