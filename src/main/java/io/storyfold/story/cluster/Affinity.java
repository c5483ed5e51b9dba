package io.storyfold.story.cluster;

/**
 * How like two stories are, measured by how like each is in itself: the mean product of an article
 * of the one and an article of the other, over the geometric mean of what two articles of the same
 * story have. Two parts of one event come near 1, however loosely it is told; two events of one
 * kind stay below, however much their reports have in common.
 *
 * <p>The plain cosine of two stories cannot tell these apart, because it rises with their sizes:
 * what single articles say by chance cancels out in sums. This is Spearman's correction for
 * attenuation ("The Proof and Measurement of Association between Two Things", 1904), with the
 * likeness inside a story for its reliability. A story of few articles shows little of that, so a
 * likeness to be expected counts as if one more pair had been seen.
 */
final class Affinity {
  /** Members, the newest, whose lengths are taken for all. */
  private static final int SAMPLE = 24;

  private final TermIdf idf;
  private final double likeness;

  /**
   * Measures under these weights.
   *
   * @param likeness cosine to be expected of two articles of one story
   */
  Affinity(TermIdf idf, double likeness) {
    this.idf = idf;
    this.likeness = likeness;
  }

  /** About 0..1; the same both ways. */
  double of(Cluster one, Cluster other) {
    boolean smaller = one.size() < other.size();
    long between = product(smaller ? one : other, smaller ? other : one);
    double pairs = (double) one.size() * other.size();
    double within = within(one) * within(other);
    return within > 0 ? between / pairs / Math.sqrt(within) : 0;
  }

  private long product(Cluster walked, Cluster asked) {
    Product product = new Product(asked, idf);
    walked.eachSum(product);
    return product.sum;
  }

  /** Integers, so that the sum is the same in every order. */
  private static final class Product implements Cluster.SumVisitor {
    private final Cluster other;
    private final TermIdf idf;
    private long sum;

    Product(Cluster other, TermIdf idf) {
      this.other = other;
      this.idf = idf;
    }

    @Override
    public void visit(int term, int weight) {
      long worth = idf.of(term);
      sum += weight * worth * other.sum(term) * worth;
    }
  }

  /** Mean product of two articles of the story. */
  private double within(Cluster cluster) {
    double length = cluster.length(idf);
    double square = square(cluster);
    double n = cluster.size();
    double pairs = n * (n - 1) / 2;
    double seen = Math.max(0, (length * length - n * square) / 2);
    return (seen + likeness * square) / (pairs + 1);
  }

  /** Mean square of an article's length. */
  private double square(Cluster cluster) {
    int size = cluster.size();
    int sample = Math.min(SAMPLE, size);
    long squares = 0;
    for (Member member : cluster.members().subList(size - sample, size)) {
      squares += member.square(idf);
    }
    return (double) squares / sample;
  }
}
