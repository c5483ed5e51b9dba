package io.storyfold.bench;

import java.util.List;

/**
 * The same measured several times.
 *
 * @param runs in the order they were made, at least one
 */
public record Spread(List<Double> runs) {
  public Spread {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    runs = List.copyOf(runs);
  }

  /** Of one measurement. */
  public static Spread of(double value) {
    return new Spread(List.of(value));
  }

  /** The middle one; of an even number the mean of the two in the middle. */
  public double median() {
    List<Double> sorted = runs.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public double min() {
    return runs.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double max() {
    return runs.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
