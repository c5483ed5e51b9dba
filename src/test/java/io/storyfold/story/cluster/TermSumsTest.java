package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermSumsTest {
  private static final int TERMS = 300;

  @Test
  void shouldEqualAMapUnderRandomUse() {
    TermSums sums = new TermSums();
    Map<Integer, Integer> model = new HashMap<>();
    Random random = new Random(5);

    for (int i = 0; i < 50_000; i++) {
      int term = random.nextInt(TERMS);
      int before = model.getOrDefault(term, 0);
      int more = before > 0 && random.nextInt(3) > 0 ? -before : 1 + random.nextInt(20);
      assertThat(sums.add(term, more)).isEqualTo(before);
      model.merge(term, more, (a, b) -> a + b == 0 ? null : a + b);
      int asked = random.nextInt(2 * TERMS) - 1;
      assertThat(sums.get(asked)).isEqualTo(model.getOrDefault(asked, 0));
    }

    Map<Integer, Integer> walked = new HashMap<>();
    for (long place : sums.places()) {
      if (TermSums.sum(place) != 0) {
        walked.put(TermSums.term(place), TermSums.sum(place));
      }
    }
    assertThat(walked).isEqualTo(model);
  }
}
