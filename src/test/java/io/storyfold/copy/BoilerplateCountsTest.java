package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The count that is kept equals the one made by asking the index for every hash. */
class BoilerplateCountsTest {
  private static final int[] NO_SLOTS = {};

  private final Random random = new Random(5);
  private final List<LiveArticle> posted = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12, 64})
  void shouldEqualACountByLookUpWhateverWasPostedAndUnposted(int cap) {
    // Given
    ArticleIndex index = new ArticleIndex(cap);
    int most = 0;
    // When
    for (int step = 0; step < 3000; step++) {
      boolean filling = step / 500 % 2 == 0;
      if (posted.isEmpty() || random.nextInt(10) < (filling ? 8 : 3)) {
        LiveArticle article = article(step, cap);
        index.post(article);
        posted.add(article);
      } else {
        // The oldest as a rule, as expiry has it; else any.
        int leaving = random.nextInt(3) == 0 ? random.nextInt(posted.size()) : 0;
        index.unpost(posted.remove(leaving));
      }
      // Then
      if (step % 100 == 0) {
        for (LiveArticle article : posted) {
          assertThat(article.boilerplate()).isEqualTo(lookedUp(index, article, cap));
          most = Math.max(most, article.boilerplate());
        }
      }
    }
    assertThat(most).isPositive();
  }

  private static int lookedUp(ArticleIndex index, LiveArticle article, int cap) {
    int[] slots = new int[cap];
    return (int)
        Arrays.stream(article.hashes())
            .filter(hash -> index.shingles.read(hash, slots) > cap)
            .count();
  }

  /** Some of its hashes are in about {@code cap} others. */
  private LiveArticle article(int number, int cap) {
    int[] hashes = random.ints(12, 0, Math.max(20, 4000 / cap)).sorted().distinct().toArray();
    Sketch sketch = new Sketch(Sketch.VERSION, 0, hashes, 0, 0, NO_SLOTS);
    return new LiveArticle(
        new CopyItem("a" + number, "one.example", number, sketch, false), number);
  }
}
