package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Features;
import io.storyfold.article.Term;
import org.junit.jupiter.api.Test;

class CompoundsTest {
  private final DeskModel desk = new DeskModel(ClusterSettings.defaults());

  @Test
  void shouldSplitACompoundWhosePartsTheDeskKnows() {
    for (int i = 0; i < 3; i++) {
      desk.arrive("a" + i, Texts.title("Regierung berät Krise Tag " + i), 0);
    }

    Features features =
        desk.clusterer.decide(Texts.title("Regierungskrise beendet"), "x", 0).features();

    assertThat(features.terms())
        .filteredOn(term -> term.has(Term.PART))
        .extracting(Term::text)
        .containsExactlyInAnyOrder("regierung", "kris");
  }

  @Test
  void shouldLeaveAWordWholeWhileAPartIsUnknown() {
    desk.arrive("a", Texts.title("Regierung berät Krise"), 0);

    Features plain = Texts.title("Regierungskrise beendet");

    assertThat(desk.clusterer.decide(plain, "x", 0).features()).isEqualTo(plain);
  }
}
