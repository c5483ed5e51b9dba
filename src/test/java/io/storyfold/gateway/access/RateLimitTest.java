package io.storyfold.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();

  @Test
  void shouldLetABurstThroughAndThenTheRate() {
    RateLimit limit = new RateLimit(10, now::get);
    assertThat(taken(limit, "a", 30)).isEqualTo(20);

    now.addAndGet(SECOND);
    assertThat(taken(limit, "a", 30)).isEqualTo(10);

    now.addAndGet(3600 * SECOND);
    assertThat(taken(limit, "a", 30)).isEqualTo(20);
  }

  @Test
  void shouldCountEachKeyApart() {
    RateLimit limit = new RateLimit(1, now::get);
    assertThat(taken(limit, "a", 5)).isEqualTo(2);
    assertThat(taken(limit, "b", 5)).isEqualTo(2);
  }

  @Test
  void shouldForgetTheKeyAskedForLongestAgo() {
    RateLimit limit = new RateLimit(1, now::get);
    taken(limit, "old", 5);
    for (int i = 0; i < 9_999; i++) {
      limit.take("key" + i);
    }
    assertThat(limit.take("old")).isFalse();

    for (int i = 0; i < 10_000; i++) {
      limit.take("other" + i);
    }
    assertThat(limit.take("old")).isTrue();
  }

  @Test
  void shouldLetEverythingThroughWhenSwitchedOff() {
    assertThat(taken(new RateLimit(0, now::get), "a", 1_000)).isEqualTo(1_000);
  }

  private static int taken(RateLimit limit, String key, int asked) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += limit.take(key) ? 1 : 0;
    }
    return taken;
  }
}
