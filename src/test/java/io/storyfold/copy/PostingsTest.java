package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private final Postings postings = new Postings(9);

  @Test
  void shouldAgreeWithAMapOfSets() {
    Map<Integer, Set<Integer>> expected = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 50_000; i++) {
      int hash = (random.nextInt(400) - 200) << 22;
      int slot = random.nextInt(40);
      Set<Integer> slots = expected.computeIfAbsent(hash, h -> new TreeSet<>());
      if (slots.add(slot)) {
        assertThat(postings.add(hash, slot)).isEqualTo(slots.size());
      } else {
        slots.remove(slot);
        assertThat(postings.remove(hash, slot)).isEqualTo(slots.size());
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
  void shouldKeepTheOrderOfListsThatGrowLongAndShrinkAgain() {
    Random random = new Random(7);
    List<Integer> expected = new ArrayList<>();
    int[] read = new int[1_000];
    for (int slot = 0; slot < 5_000; slot++) {
      boolean grows = slot / 700 % 2 == 0;
      postings.add(7, slot);
      expected.add(slot);
      for (int leave = grows ? slot % 3 : 4; leave > 1 && expected.size() > 1; leave--) {
        int at = random.nextBoolean() ? 0 : random.nextInt(expected.size());
        postings.remove(7, expected.remove(at));
      }
      int count = postings.read(7, read);
      assertThat(Arrays.stream(read, 0, count).boxed().toList()).isEqualTo(expected);
      assertThat(postings.mayExceed(7, count - 1) || count == 1).isTrue();
    }
  }

  @Test
  void shouldTellWithoutTheListThatItIsShort() {
    for (int slot = 0; slot < 64; slot++) {
      postings.add(7, slot);
      assertThat(postings.mayExceed(7, 64)).isFalse();
    }
    assertThat(postings.mayExceed(7, 5)).isTrue();
    postings.add(7, 64);
    assertThat(postings.mayExceed(7, 64)).isTrue();
    assertThat(postings.mayExceed(8, 1)).isFalse();
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

  @Test
  void shouldForgetWhatLeavesAndFindWhatStays() {
    Random random = new Random(6);
    int[] hashes = random.ints(60_000).toArray();
    for (int i = 0; i < hashes.length; i++) {
      postings.add(hashes[i], i);
    }
    for (int i = 0; i < hashes.length; i += 2) {
      postings.remove(hashes[i], i);
    }
    int[] read = new int[8];
    for (int i = 1; i < hashes.length; i += 2) {
      int count = postings.read(hashes[i], read);
      assertThat(Arrays.stream(read, 0, count)).contains(i);
    }
    assertThat(postings.size()).isEqualTo(hashes.length / 2);
  }
}
