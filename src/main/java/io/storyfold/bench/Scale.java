package io.storyfold.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param repetitions of each measurement
 * @param warmUps repetitions before, thrown away
 * @param perDay articles a day of the invented news
 * @param analysed articles a repetition of the analysis
 * @param piped articles a repetition of limit and pipeline
 * @param latencySeconds how long articles are offered at a fixed rate
 * @param windows articles in the window of the engines, ascending
 * @param stories active stories of the clustering core, ascending
 * @param placed front-page items measured at each of them
 * @param restored articles in the stores that are restored
 * @param refolded articles in the desk log that is folded again
 */
public record Scale(
    int repetitions,
    int warmUps,
    int perDay,
    int analysed,
    int piped,
    int latencySeconds,
    List<Integer> windows,
    List<Integer> stories,
    int placed,
    int restored,
    int refolded) {
  /** A hundred times as many shows whether the cost is flat. */
  private static final List<Integer> STORIES = List.of(1_000, 10_000, 100_000);

  /** Some minutes in all. */
  public static final Scale QUICK =
      new Scale(
          3, 1, 200_000, 2_000, 6_000, 8, List.of(10_000, 40_000), STORIES, 10_000, 15_000, 15_000);

  /** What the figures in the documentation are made with; about an hour. */
  public static final Scale FULL =
      new Scale(
          5,
          2,
          200_000,
          5_000,
          20_000,
          30,
          List.of(10_000, 100_000, 1_000_000),
          STORIES,
          20_000,
          1_000_000,
          1_400_000);

  public Scale {
    windows = List.copyOf(windows);
    stories = List.copyOf(stories);
  }

  /** The same with so many articles wherever Kafka takes part. */
  public Scale withArticles(int articles) {
    return new Scale(
        repetitions,
        warmUps,
        perDay,
        analysed,
        articles,
        latencySeconds,
        windows,
        stories,
        placed,
        articles,
        articles);
  }
}
