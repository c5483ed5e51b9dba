package io.storyfold.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.runtime.StartRefusedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedListTest {
  @Test
  void shouldReadFeedsWithTheirOwnAndTheCommonInterval() throws IOException {
    String yaml =
        """
        interval: 5m
        feeds:
          - url: https://a.example/rss
          - url: https://b.example/wire.xml
            source: b.example
            interval: PT90S
            format: newsml-g2
        """;

    assertThat(FeedList.of(yaml))
        .containsExactly(
            new FeedSource(URI.create("https://a.example/rss"), "", Duration.ofMinutes(5), ""),
            new FeedSource(
                URI.create("https://b.example/wire.xml"),
                "b.example",
                Duration.ofSeconds(90),
                "newsml-g2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feeds: []                                                 | no feeds",
        "x: 1                                                      | no feeds",
        "{feeds: [{url: 'ftp://a.example'}]}                       | feeds[0].url",
        "{feeds: [{url: 'https://a.example', intervall: 5m}]}      | feeds[0].intervall",
        "{feeds: [{url: 'https://a.example', interval: 5s}]}       | feeds[0].interval",
        "{feeds: [{url: 'https://a.example', format: csv}]}        | feeds[0].format",
        "{feeds: [{url: 'https://a.example'}, {url: 'https://a.example'}]} | feeds[1].url",
        "{interval: soon, feeds: [{url: 'https://a.example'}]}     | interval"
      })
  void shouldNameTheEntryThatIsWrong(String yaml, String named) {
    assertThatThrownBy(() -> FeedList.of(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @Test
  void shouldNameTheFileThatIsMissing() {
    assertThatThrownBy(() -> FeedList.read(Path.of("no-such.yaml")))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("no-such.yaml");
  }
}
