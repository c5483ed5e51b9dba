package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClusteringsTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Map<String, String> GOLD =
      Map.of("a", "x", "b", "x", "c", "x", "d", "y", "e", "y");

  @Test
  void shouldGiveFullMarksToTheSamePartition() {
    Clusterings same =
        Clusterings.compare(GOLD, Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2"));

    assertThat(same.bcubed().f1()).isEqualTo(1);
    assertThat(same.pairwise().f1()).isEqualTo(1);
    assertThat(same.adjustedRand()).isEqualTo(1);
    assertThat(same.clusters()).isEqualTo(2);
  }

  @Test
  void shouldFollowTheDefinitionsOnACaseWorkedByHand() {
    // Given {a b} {c d} {e} against {a b c} {d e}
    Clusterings result =
        Clusterings.compare(GOLD, Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "3"));

    // Then precision (1 + 1 + 1/2 + 1/2 + 1)/5, recall (2/3 + 2/3 + 1/3 + 1/2 + 1/2)/5
    assertThat(result.bcubed().precision()).isCloseTo(.8, EXACT);
    assertThat(result.bcubed().recall()).isCloseTo(8 / 15.0, EXACT);
    assertThat(result.pairwise().precision()).isCloseTo(1 / 2.0, EXACT);
    assertThat(result.pairwise().recall()).isCloseTo(1 / 4.0, EXACT);
    // and ARI (1 − 4·2/10) / ((4 + 2)/2 − 4·2/10)
    assertThat(result.adjustedRand()).isCloseTo(.2 / 2.2, EXACT);
  }

  @Test
  void shouldCountUnknownArticlesAsClustersOfTheirOwn() {
    Clusterings result = Clusterings.compare(GOLD, Map.of("a", "1", "z", "1"));

    assertThat(result.missing()).isEqualTo(4);
    assertThat(result.clusters()).isEqualTo(5);
    assertThat(result.bcubed().precision()).isEqualTo(1);
    assertThat(result.pairwise().recall()).isZero();
    assertThat(result.pairwise().f1()).isZero();
  }

  @Test
  void shouldRefuseEmptyGold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Clusterings.compare(Map.of(), Map.of()))
        .withMessageContaining("gold");
  }
}
