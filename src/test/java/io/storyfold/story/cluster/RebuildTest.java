package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Features;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index rebuilt from the store answers as the one that lived, bit for bit. */
class RebuildTest {
  private static final int BEFORE = 2_000;
  private static final int AFTER = 1_000;
  private static final int EVENTS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldDecideTheNextThousandArticlesAlike(long seed) {
    // Given a desk that has seen arrivals, withdrawals, merges by itself and by hand, and expiry
    ClusterSettings settings = ClusterSettings.defaults().withMemory(Duration.ofHours(30));
    DeskModel live = new DeskModel(settings);
    Random random = new Random(seed);
    int merges = 0;
    for (int i = 0; i < BEFORE; i++) {
      merges += step(live, i, random).merges().size();
    }
    assertThat(live.articles()).hasSizeLessThan(BEFORE);
    assertThat(merges).isPositive();

    // When it is rebuilt in the middle of an hour
    DeskModel rebuilt = live.rebuilt(seed);

    // Then both go on alike
    assertThat(rebuilt.clusterer.stories()).isEqualTo(live.clusterer.stories());
    for (int i = BEFORE; i < BEFORE + AFTER; i++) {
      long same = random.nextLong();
      assertThat(step(rebuilt, i, new Random(same))).isEqualTo(step(live, i, new Random(same)));
    }
    for (String article : live.articles()) {
      assertThat(rebuilt.story(article)).isEqualTo(live.story(article));
      assertThat(rebuilt.clusterer.centrality(article))
          .isEqualTo(live.clusterer.centrality(article));
    }
  }

  private record Outcome(Decision decision, List<Merge> merges, Object keywords) {}

  private static Outcome step(DeskModel desk, int i, Random random) {
    long clock = i * Duration.ofMinutes(2).toMillis();
    List<Merge> merges =
        clock % Duration.ofHours(1).toMillis() == 0 ? desk.tick(clock) : List.<Merge>of();
    if (random.nextInt(20) == 0) {
      List<String> articles = desk.articles();
      desk.remove(articles.get(random.nextInt(articles.size() + 1) % articles.size()));
    }
    if (random.nextInt(200) == 0) {
      List<String> articles = desk.articles();
      desk.merge(
          desk.story(articles.get(random.nextInt(articles.size()))),
          desk.story(articles.get(random.nextInt(articles.size()))));
    }
    Decision decision =
        desk.arrive(
            "a" + i,
            "outlet" + random.nextInt(5),
            headline(i, random),
            clock,
            random.nextInt(10) > 0);
    return new Outcome(decision, merges, desk.clusterer.keywords(desk.story("a" + i), 5));
  }

  /** Some words of one of the events now running, and some of everyday. */
  private static Features headline(int i, Random random) {
    int event = i / 50 + (int) Math.abs(random.nextGaussian() * EVENTS / 4);
    String own =
        IntStream.range(0, 4)
            .mapToObj(w -> "Ereignis" + event + "wort" + random.nextInt(7))
            .collect(Collectors.joining(" "));
    String common =
        IntStream.range(0, 2)
            .mapToObj(w -> "alltag" + (int) Math.abs(random.nextGaussian() * 100))
            .collect(Collectors.joining(" "));
    return random.nextInt(8) == 0
        ? Texts.title("Immer gleiche Zeile " + event)
        : Texts.article("", own + " " + common, random.nextBoolean() ? own : "");
  }
}
