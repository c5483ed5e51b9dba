package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Features;
import io.storyfold.article.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LengthsTest {
  private final Random random = new Random(5);
  private final StorySlots slots = new StorySlots();
  private final TermTable table = new TermTable(slots);
  private final Members members = new Members(table, new TermIds(table), slots);
  private final List<String> live = new ArrayList<>();
  private long sequence;

  @Test
  void shouldEqualAWalkOverAllSumsWhateverComesAndGoes() {
    run(3_000, 80, 12, 400);
    assertThat(watching()).isZero();
  }

  /** As {@link #shouldEqualAWalkOverAllSumsWhateverComesAndGoes}, where a walk would be long. */
  @Test
  void shouldEqualAWalkWhereItIsKeptInStep() {
    for (int round = 0; round < 3; round++) { // stories grow large and small again
      run(600, 5, 80, 8_000);
      assertThat(watching()).isPositive();
      while (live.size() > 3) {
        members.remove(known(live.remove(random.nextInt(live.size()))));
      }
      assertThat(watching()).isZero();
    }
  }

  private long watching() {
    return members.byAge().stream().filter(story -> slots.isWatching(story.slot)).count();
  }

  private void run(int steps, int stories, int words, int vocabulary) {
    for (int i = 0; i < steps; i++) {
      int kind = random.nextInt(10);
      if (kind == 0 && members.stories() > 2) {
        members.merge(anyStory(), anyStory(), 0);
      } else if (kind < 4 && !live.isEmpty()) {
        members.remove(known(live.remove(random.nextInt(live.size()))));
      } else {
        add(sequence++, random.nextInt(stories), words, vocabulary);
      }
      if (i % 20 == 0) {
        TermIdf idf = table.idf(1.4, members.stories());
        for (Cluster story : members.byAge()) {
          assertThat(story.length(idf))
              .as("story %s after %d", story.id, i)
              .isEqualTo(walk(story, idf));
        }
      }
    }
  }

  /** Few words that are in most stories, many that are in few. */
  private void add(long i, int story, int words, int vocabulary) {
    Set<String> chosen = new TreeSet<>();
    for (int k = 0; k < words; k++) {
      chosen.add("w" + (int) (Math.pow(random.nextDouble(), 3) * vocabulary));
    }
    List<Term> terms = chosen.stream().map(w -> new Term(w, 1 + random.nextInt(20), 0)).toList();
    live.add("a" + i);
    members.add(
        "s" + story, story, i, "a" + i, "x", new Features(1, "", 9, terms, List.of()), i, true);
  }

  private String anyStory() {
    List<Cluster> stories = members.byAge();
    return stories.get(random.nextInt(stories.size())).id;
  }

  private Member known(String article) {
    return Objects.requireNonNull(members.get(article));
  }

  private static double walk(Cluster story, TermIdf idf) {
    long[] squares = new long[1];
    story.eachSum(
        (term, sum) -> {
          long value = (long) sum * idf.of(term);
          squares[0] += value * value;
        });
    return Math.sqrt((double) squares[0]);
  }
}
