package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsProbeTest {
  /** Every partition of articles.incoming was counted twice. */
  @Test
  void shouldCountTheLagOfATopicWithDotsOnce() {
    assertThat(
            StreamsProbe.withoutAliases(
                Map.of(
                    "articles.incoming-0", 3L,
                    "articles_incoming-0", 3L,
                    "articles.incoming-1", 5L,
                    "articles_incoming-1", 5L,
                    "other_topic-0", 7L)))
        .isEqualTo(
            Map.of("articles.incoming-0", 3L, "articles.incoming-1", 5L, "other_topic-0", 7L));
  }
}
