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
  private final MemberSlots slots = new MemberSlots();
  private final TermTable table = new TermTable(slots);
  private final Members members = new Members(table, slots);
  private final List<String> live = new ArrayList<>();

  @Test
  void shouldEqualAWalkOverAllSumsWhateverComesAndGoes() {
    for (int i = 0; i < 3_000; i++) {
      int kind = random.nextInt(10);
      if (kind == 0 && members.stories() > 2) {
        members.merge(anyStory(), anyStory(), 0);
      } else if (kind < 4 && !live.isEmpty()) {
        members.remove(known(live.remove(random.nextInt(live.size()))));
      } else {
        add(i);
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
  private void add(int i) {
    Set<String> words = new TreeSet<>();
    for (int k = 0; k < 12; k++) {
      words.add("w" + (int) (Math.pow(random.nextDouble(), 3) * 400));
    }
    List<Term> terms = words.stream().map(w -> new Term(w, 1 + random.nextInt(20), 0)).toList();
    long story = random.nextInt(80);
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
