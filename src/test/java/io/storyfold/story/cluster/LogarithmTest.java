package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LogarithmTest {

  @Test
  void shouldBeTheLogarithmToTwelveDigits() {
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      double x = StrictMath.exp(random.nextDouble() * 40 - 12);

      assertThat(Logarithm.ofOnePlus(x)).isCloseTo(StrictMath.log1p(x), within(1e-12));
    }
  }

  @Test
  void shouldBeZeroAtZero() {
    assertThat(Logarithm.ofOnePlus(0)).isCloseTo(0, within(1e-15));
  }
}
