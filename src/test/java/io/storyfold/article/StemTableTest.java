package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StemTableTest {
  @Test
  void shouldNumberStemsInTheOrderOfTheirFirstUse() {
    StemTable table = new StemTable(0);
    Map<String, Integer> expected = new LinkedHashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String stem = "stem" + random.nextInt(500);
      Word word = Word.of(stem, 0, 0, false);
      expected.putIfAbsent(word.stem(), expected.size());

      assertThat(table.add(word)).isEqualTo(expected.get(word.stem()));
    }
    assertThat(table.size()).isEqualTo(expected.size());
    expected.forEach((stem, number) -> assertThat(table.stem(number)).isEqualTo(stem));
  }

  /** "Aa" and "BB" have one hash code. */
  @Test
  void shouldTellStemsOfOneHashCodeApart() {
    StemTable table = new StemTable(2);

    assertThat(table.add(stem("Aa"))).isZero();
    assertThat(table.add(stem("BB"))).isOne();
    assertThat(table.add(stem("Aa"))).isZero();
  }

  private static Word stem(String stem) {
    return new Word(stem, stem, stem, stem.hashCode(), true, 0, false, false, 0, 0, false);
  }
}
