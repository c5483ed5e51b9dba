package io.storyfold.bench;

/**
 * How much is measured.
 *
 * @param repetitions of each measurement, after as many to warm up
 * @param perDay articles a day of the invented news
 * @param analysed articles read by the analysis
 */
public record Scale(int repetitions, int perDay, int analysed) {
  /** Under two minutes in all. */
  public static final Scale QUICK = new Scale(3, 200_000, 2_000);

  /** As long as it takes. */
  public static final Scale FULL = new Scale(5, 200_000, 5_000);
}
