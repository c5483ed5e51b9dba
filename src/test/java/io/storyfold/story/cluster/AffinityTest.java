package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storyfold.article.Features;
import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinityTest {
  private static final double LIKENESS = .25;
  private static final int WORDS = 60;
  private static final int WRITTEN = 30;

  private final Random random = new Random(8);
  private final List<Article> written = new ArrayList<>();
  private final List<String> stories = new ArrayList<>();
  private StorySlots slots = new StorySlots();
  private TermTable table = new TermTable(slots);
  private Members members = new Members(table, new TermIds(table), slots);

  /** What was added, so that it can be added again. */
  private record Article(String story, long sequence, List<Term> terms) {}

  /** Other news, or every word would be in every story and worth nothing. */
  @BeforeEach
  void everydayNews() {
    for (int i = 0; i < 40; i++) {
      write("everyday" + i, 1, "everyday" + i, "everyday" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 30})
  void shouldBeNearOneForPartsOfOneEventWhateverTheirSize(int size) {
    write("a", size, "fire", "Talheim");
    write("b", 2 * size, "fire", "Talheim");

    assertThat(affinity("a", "b")).isCloseTo(1, within(.25));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 6, 30})
  void shouldStayBelowForEventsOfOneKindWhateverTheirSize(int size) {
    write("a", size, "fire", "Talheim");
    write("b", size, "fire", "Nordhafen");

    assertThat(affinity("a", "b")).isLessThan(.65);
  }

  @Test
  void shouldGoByTheExpectedLikenessBetweenSingleArticles() {
    write("a", 1, "fire", "Talheim");
    write("b", 1, "fire", "Talheim");

    double cosine = affinity("a", "b") * LIKENESS;
    assertThat(cosine).isBetween(.2, .9);
    assertThat(affinity("a", "a") * LIKENESS).isCloseTo(1, within(1e-9));
  }

  @Test
  void shouldBeTheSameBothWaysAndAfterARebuildInAnyOrder() {
    write("a", 7, "fire", "Talheim");
    write("b", 19, "fire", "Nordhafen");
    double affinity = affinity("a", "b");

    assertThat(affinity("b", "a")).isEqualTo(affinity);
    Collections.shuffle(written, random);
    slots = new StorySlots();
    table = new TermTable(slots);
    members = new Members(table, new TermIds(table), slots);
    written.forEach(this::add);
    assertThat(affinity("a", "b")).isEqualTo(affinity);
  }

  @Test
  void shouldBeNothingForStoriesWithoutAWordInCommon() {
    write("a", 3, "fire", "Talheim");
    write("b", 3, "vote", "Nordhafen");

    assertThat(affinity("a", "b")).isZero();
  }

  /** Half of what is written is of the event's kind, half of its place. */
  private void write(String story, int articles, String kind, String place) {
    for (int i = 0; i < articles; i++) {
      Set<String> words = new TreeSet<>();
      while (words.size() < WRITTEN) {
        words.add((random.nextBoolean() ? kind : place) + random.nextInt(WORDS / 2));
      }
      List<Term> terms = words.stream().map(word -> new Term(word, Term.FULL, 0)).toList();
      Article article = new Article(story, written.size(), terms);
      written.add(article);
      add(article);
    }
  }

  private void add(Article article) {
    Features features = new Features(1, "", WRITTEN, article.terms(), List.of());
    String id = "article" + article.sequence();
    if (!stories.contains(article.story())) {
      stories.add(article.story());
    }
    int ordinal = stories.indexOf(article.story());
    members.add(article.story(), ordinal, article.sequence(), id, "x", features, 0, true);
  }

  private double affinity(String one, String other) {
    TermIdf idf = table.idf(1, members.stories());
    return new Affinity(idf, LIKENESS).of(cluster(one), cluster(other));
  }

  private Cluster cluster(String story) {
    return Objects.requireNonNull(members.cluster(story));
  }
}
