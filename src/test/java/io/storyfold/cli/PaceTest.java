package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private long now;

  @Test
  void shouldSpreadTurnsEvenly() {
    Pace pace = new Pace(10, () -> now, time -> now += time.toNanos());
    for (int i = 0; i <= 10; i++) {
      pace.await();
    }
    assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofSeconds(1));

    now += Duration.ofMinutes(1).toNanos(); // a slow turn is not made up for
    long before = now;
    pace.await();
    pace.await();
    assertThat(now - before).isEqualTo(Duration.ofMillis(100).toNanos());
  }

  @Test
  void shouldNotWaitWithoutARate() {
    Pace pace = new Pace(0, () -> now, time -> now += time.toNanos());
    pace.await();
    pace.await();
    assertThat(now).isZero();
  }
}
