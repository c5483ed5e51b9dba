package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private final Postings postings = new Postings();

  @Test
  void shouldAgreeWithAMapOfSets() {
    Map<Integer, Set<Integer>> expected = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      int hash = (random.nextInt(400) - 200) << 22;
      int slot = random.nextInt(40);
      Set<Integer> slots = expected.computeIfAbsent(hash, h -> new TreeSet<>());
      if (slots.add(slot)) {
        postings.add(hash, slot);
      } else {
        slots.remove(slot);
        postings.remove(hash, slot);
      }
    }
    int[] read = new int[40];
    expected.forEach(
        (hash, slots) -> {
          assertThat(postings.read(hash, read)).isEqualTo(slots.size());
          Set<Integer> found = new TreeSet<>();
          for (int i = 0; i < slots.size(); i++) {
            found.add(read[i]);
          }
          assertThat(found).isEqualTo(slots);
        });
    assertThat(postings.size()).isEqualTo(expected.values().stream().mapToInt(Set::size).sum());
    assertThat(postings.hashes())
        .isEqualTo(expected.values().stream().filter(slots -> !slots.isEmpty()).count());
  }

  @Test
  void shouldTellTheCountAloneWhereTheListIsTooLong() {
    for (int slot = 0; slot < 5; slot++) {
      postings.add(7, slot);
    }
    int[] read = {-1, -1, -1};
    assertThat(postings.read(7, read)).isEqualTo(5);
    assertThat(read).containsOnly(-1);
  }
}
