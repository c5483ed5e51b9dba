package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrongestTest {
  @Test
  void shouldKeepWhatSortingWouldPutInFront() {
    Random random = new Random(1);
    for (int terms = 0; terms < 60; terms++) {
      Map<String, Long> values = new HashMap<>();
      for (int i = 0; i < terms; i++) {
        values.put("t" + i, (long) random.nextInt(12));
      }
      Strongest strongest = new Strongest(7);
      values.forEach(
          (text, value) -> {
            if (strongest.takes(value)) {
              strongest.add(text, value);
            }
          });
      List<String> kept = new ArrayList<>();
      strongest.forEach((text, value) -> kept.add(text + value));

      assertThat(kept)
          .isEqualTo(
              values.entrySet().stream()
                  .sorted(
                      Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                          .thenComparing(Map.Entry.comparingByKey()))
                  .limit(7)
                  .map(entry -> entry.getKey() + entry.getValue())
                  .toList());
    }
  }
}
