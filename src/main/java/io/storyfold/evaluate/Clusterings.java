package io.storyfold.evaluate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a clustering with gold over the articles of gold. With n articles, g(a) and c(a) the
 * gold story and the cluster of article a:
 *
 * <ul>
 *   <li><b>B-cubed</b> (Bagga, Baldwin, "Entity-based cross-document coreferencing using the vector
 *       space model", 1998): precision = mean over a of |c(a) ∩ g(a)| / |c(a)|, recall = mean over
 *       a of |c(a) ∩ g(a)| / |g(a)|, F1 their harmonic mean.
 *   <li><b>Pairwise</b>: precision = pairs together in both / pairs together in the clustering;
 *       recall = pairs together in both / pairs together in gold. Without any pair the share is 1.
 *   <li><b>ARI</b> (Hubert, Arabie, "Comparing partitions", 1985): pairs together in both,
 *       corrected for chance; 1 for equal partitions, about 0 for random ones.
 * </ul>
 *
 * An article of gold that the clustering does not know counts as a cluster of its own, and is
 * counted in {@code missing}. Articles that gold does not know are left out.
 *
 * @param articles scored articles, n
 * @param missing of them unknown to the clustering
 * @param goldStories distinct stories of gold
 * @param clusters distinct clusters among the scored articles
 * @param bcubed precision, recall, F1
 * @param pairwise precision, recall, F1
 * @param adjustedRand −1..1
 */
public record Clusterings(
    int articles,
    int missing,
    int goldStories,
    int clusters,
    Score bcubed,
    Score pairwise,
    double adjustedRand) {

  /** Compares {@code assigned} (cluster by article) with {@code gold} (story by article). */
  public static Clusterings compare(Map<String, String> gold, Map<String, String> assigned) {
    if (gold.isEmpty()) {
      throw new IllegalArgumentException("gold names no article");
    }
    Map<String, String> clusterOf = new HashMap<>();
    gold.keySet()
        .forEach(a -> clusterOf.put(a, assigned.containsKey(a) ? "=" + assigned.get(a) : "?" + a));
    Map<String, Long> goldSizes = sizes(gold, Function.identity());
    Map<String, Long> clusterSizes = sizes(clusterOf, Function.identity());
    Map<Cell, Long> cells =
        gold.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    e -> new Cell(e.getValue(), clusterOf.getOrDefault(e.getKey(), "")),
                    Collectors.counting()));
    double precision = 0;
    double recall = 0;
    long together = 0;
    for (Map.Entry<Cell, Long> entry : cells.entrySet()) {
      long both = entry.getValue();
      precision += (double) (both * both) / clusterSizes.getOrDefault(entry.getKey().cluster(), 1L);
      recall += (double) (both * both) / goldSizes.getOrDefault(entry.getKey().story(), 1L);
      together += pairs(both);
    }
    int n = gold.size();
    long goldPairs = goldSizes.values().stream().mapToLong(Clusterings::pairs).sum();
    long clusterPairs = clusterSizes.values().stream().mapToLong(Clusterings::pairs).sum();
    double expected = n < 2 ? 0 : (double) goldPairs * clusterPairs / pairs(n);
    double most = (goldPairs + clusterPairs) / 2.0;
    return new Clusterings(
        n,
        (int) gold.keySet().stream().filter(a -> !assigned.containsKey(a)).count(),
        goldSizes.size(),
        clusterSizes.size(),
        new Score(precision / n, recall / n),
        new Score(share(together, clusterPairs), share(together, goldPairs)),
        most == expected ? 1 : (together - expected) / (most - expected));
  }

  private record Cell(String story, String cluster) {}

  private static Map<String, Long> sizes(
      Map<String, String> partition, Function<String, String> key) {
    return partition.values().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  /**
   * Precision and recall.
   *
   * @param precision 0..1
   * @param recall 0..1
   */
  public record Score(double precision, double recall) {
    /** Their harmonic mean; 0 when both are 0. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }
}
