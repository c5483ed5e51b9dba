package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrequentTermsTest {
  private static final int TERMS = 400;
  private static final int STEPS = 20_000;
  private static final int LARGEST = 600;

  private final Random random = new Random(20_261_130);
  private final TermSums sums = new TermSums();
  private final List<Map<Integer, Integer>> members = new ArrayList<>();

  /** Stories grow and shrink, and what they are about changes: no usual term may be missed. */
  @Test
  void shouldMissNoTermThatIsUsual() {
    FrequentTerms frequent = null;
    int walks = 0;
    int compared = 0;
    for (int step = 0; step < STEPS; step++) {
      change(step);
      if (frequent != null) {
        frequent.changed();
      }
      if (members.size() < FrequentTerms.FEWEST) {
        continue;
      }
      if (frequent == null || frequent.isStale()) {
        frequent = FrequentTerms.of(sums, members.size());
        walks++;
      }
      Map<Integer, Integer> usual = new HashMap<>();
      frequent.each(sums, (term, sum) -> putUsual(usual, term, sum));
      assertThat(usual).isEqualTo(usual());
      compared++;
    }
    assertThat(compared).isGreaterThan(FrequentTerms.FEWEST * walks / 10).isPositive();
  }

  private void change(int step) {
    // For some thousand steps it grows, for as many it shrinks.
    boolean grows = step / 3_000 % 2 == 0 ? random.nextInt(10) < 7 : random.nextInt(10) < 3;
    if (members.size() < 2 || (grows && members.size() < LARGEST)) {
      Map<Integer, Integer> member = member(step);
      member.forEach(sums::add);
      members.add(member);
    } else {
      members
          .remove(random.nextInt(members.size()))
          .forEach((term, weight) -> sums.add(term, -weight));
    }
  }

  /** Some words of the moment, at full weight, and some of all. */
  private Map<Integer, Integer> member(int step) {
    Map<Integer, Integer> member = new HashMap<>();
    int topic = step / 200 % 40;
    for (int i = 0; i < 10; i++) {
      member.put(topic * 10 + random.nextInt(10), Term.FULL);
      member.putIfAbsent(random.nextInt(TERMS), 1 + random.nextInt(Term.FULL));
    }
    return member;
  }

  private Map<Integer, Integer> usual() {
    Map<Integer, Integer> usual = new HashMap<>();
    for (long place : sums.places()) {
      if (TermSums.sum(place) != 0) {
        putUsual(usual, TermSums.term(place), TermSums.sum(place));
      }
    }
    return usual;
  }

  private void putUsual(Map<Integer, Integer> usual, int term, int sum) {
    if (Core.usual(sum, members.size())) {
      usual.put(term, sum);
    }
  }
}
