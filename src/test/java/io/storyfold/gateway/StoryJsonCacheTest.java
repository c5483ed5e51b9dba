package io.storyfold.gateway;

import static io.storyfold.gateway.Records.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.Story;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoryJsonCacheTest {
  private static final Story ONE = story("s0000", "de", "One", "a.example", "b.example");
  private static final int SIZE = StoryJson.of(ONE).bytes();

  @Test
  void shouldWriteASnapshotOnce() {
    StoryJsonCache cache = new StoryJsonCache(10L * SIZE);

    assertThat(cache.of(ONE)).isSameAs(cache.of(ONE));
  }

  @Test
  void shouldNeverGiveAnEarlierSnapshot() {
    StoryJsonCache cache = new StoryJsonCache(10L * SIZE);
    cache.of(ONE);
    Story later = story("s0000", "de", "Two", "a.example", "b.example");

    assertThat(text(cache.of(later), 0)).contains("Two").doesNotContain("One");
    assertThat(cache.bytes()).isEqualTo(SIZE);
  }

  @Test
  void shouldHoldNoMoreThanItMayAndKeepWhatIsAskedFor() {
    StoryJsonCache cache = new StoryJsonCache(10L * SIZE);
    StoryJson wanted = cache.of(ONE);
    for (int i = 1; i < 100; i++) {
      assertThat(cache.of(ONE)).isSameAs(wanted);
      cache.of(story("s%04d".formatted(i), "de", "One", "a.example", "b.example"));
      assertThat(cache.bytes()).isLessThanOrEqualTo(10L * SIZE);
    }
  }

  @Test
  void shouldHoldNothingWhenItMayHoldNothing() {
    StoryJsonCache cache = new StoryJsonCache(0);
    cache.of(ONE);

    assertThat(cache.bytes()).isZero();
  }

  @Test
  void shouldEndAfterAsManyArticlesAsAreWanted() {
    StoryJson json = StoryJson.of(ONE);

    assertThat(text(json, 0)).endsWith("\"articles\":[]");
    assertThat(text(json, 1)).contains("a.example").doesNotContain("b.example");
    assertThat(text(json, 99)).contains("a.example", "b.example");
  }

  private static String text(StoryJson json, int articles) {
    ByteBuffer out = ByteBuffer.allocate(json.bytes(articles));
    json.writeTo(out, articles);
    assertThat(out.hasRemaining()).isFalse();
    return new String(out.array(), StandardCharsets.UTF_8);
  }
}
