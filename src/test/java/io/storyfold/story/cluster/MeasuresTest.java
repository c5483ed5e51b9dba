package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Features;
import io.storyfold.article.Term;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  private static final JoinModel SHIPPED = JoinModelFile.shipped();

  @Test
  void shouldBeWhatAProfileWeighs() {
    Measures full = Measures.of(SHIPPED.named("full"));
    Measures brief = Measures.of(SHIPPED.named("short"));

    assertThat(full.has(JoinFeature.COSINE)).isTrue();
    assertThat(full.members()).isFalse();
    assertThat(full.language()).isFalse();
    assertThat(full.core()).isFalse();
    assertThat(brief.members()).isTrue();
    assertThat(Measures.ALL.core()).isTrue();
  }

  @Test
  void shouldBeAllThatADecisionTells() {
    Clusterer desk = new Clusterer(ClusterSettings.defaults(), SHIPPED);
    Features article = article("storm", "coast", "harbour");
    desk.add("s", 1, 1, "a", "x", article, 0, true);

    Map<JoinFeature, Double> told =
        desk.decide(article("storm", "coast", "ferry"), "y", 1).values();

    assertThat(told).containsOnlyKeys(JoinFeature.COSINE, JoinFeature.SIZE);
    assertThat(told.get(JoinFeature.COSINE)).isBetween(.3, 1.0);
  }

  @Test
  void shouldGiveATrainerEverything() {
    Clusterer desk = new Clusterer(ClusterSettings.defaults(), SHIPPED);
    desk.add("s", 1, 1, "a", "x", article("storm", "coast", "harbour"), 0, true);

    List<Candidate> candidates = desk.candidates(article("storm", "coast", "ferry"), "y", 1);

    assertThat(candidates).hasSize(1);
    FeatureVector all = candidates.get(0).features();
    assertThat(all.get(JoinFeature.NEAREST)).isPositive();
    assertThat(all.get(JoinFeature.LANGUAGE)).isPositive();
    assertThat(all.get(JoinFeature.CORE)).isPositive();
  }

  private static Features article(String... words) {
    List<Term> terms = List.of(words).stream().map(w -> new Term(w, Term.FULL, 0)).toList();
    return new Features(1, "", 200, terms, List.of());
  }
}
