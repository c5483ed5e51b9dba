package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {
  private static final int UNKNOWN = TermTable.UNKNOWN;

  private final Cluster cluster = new Cluster("s", 1, 0);
  private final TermTable table = new TermTable(new StorySlots());

  @Test
  void shouldHoldOfEachMemberWhatAComparisonReads() {
    Member first = member(1, "a.example", 3, 5);
    Member second = member(2, "b.example", 4);

    int[] ring = Ring.of(List.of(first, second));

    assertThat(Ring.size(ring)).isEqualTo(2);
    assertThat(Ring.sourceHash(ring, 0)).isEqualTo("a.example".hashCode());
    assertThat(Ring.sourceHash(ring, 1)).isEqualTo("b.example".hashCode());
    Query query = query(first);
    Likeness.aim(query);
    for (int i = 0; i < 2; i++) {
      Member member = i == 0 ? first : second;
      assertThat(Ring.cosine(ring, i, query))
          .isEqualTo(Likeness.cosine(query, member.entries(), 0, member.size()));
    }
    assertThat(Ring.cosine(ring, 0, query)).isEqualTo(1);
    assertThat(Ring.cosine(ring, 1, query)).isZero();
  }

  @Test
  void shouldTellTheWeightsOfManyTermsAtOnce() {
    int[] weights = {-1, -1, -1, -1, -1};

    member(1, "a.example", 3, 5).weightsOf(new int[] {UNKNOWN, UNKNOWN, 3, 4, 5}, weights);

    assertThat(weights).containsExactly(0, 0, 13, 0, 15);
  }

  private Query query(Member asked) {
    JoinModel.Profile profile = JoinModelFile.shipped().profile(0);
    TermIdf idf = table.idf(profile.idfExponent(), 100);
    return new Query(asked.bag(), "c.example", profile, Measures.ALL, idf, table, 0);
  }

  /** Each term weighs ten more than its id. */
  private Member member(long sequence, String source, int... terms) {
    byte[] weights = new byte[terms.length];
    for (int i = 0; i < terms.length; i++) {
      weights[i] = (byte) (10 + terms[i]);
    }
    TermBag bag = new TermBag(terms, weights, new byte[terms.length]);
    return new Member("a" + sequence, sequence, 0, source, "", 9, true, bag, cluster);
  }
}
