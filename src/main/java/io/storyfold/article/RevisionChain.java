package io.storyfold.article;

import org.jspecify.annotations.Nullable;

/**
 * Orders the deliveries of one article id: which is news, which is a repetition, which comes too
 * late, which takes the article back.
 *
 * <p>Versions are compared first, times of update where no version is stated, content last. A
 * delivery without either replaces what is there: it came later.
 */
public final class RevisionChain {
  private RevisionChain() {}

  /** What to do with a delivery. */
  public enum Step {
    /** To the desk: a first version, a revision, or back from withheld. */
    ACCEPT,
    /** Keep until its embargo ends. */
    HOLD,
    /** Off the desk. */
    WITHDRAW,
    /** Remember that it was taken back; no desk has it. */
    REMEMBER,
    /** The same version again: nothing to do. */
    REPEATED,
    /** A newer version is known. */
    STALE,
    /** From another source than the article's. */
    FOREIGN,
    /** The article was killed. */
    KILLED
  }

  /**
   * The state that counts for a delivery: a withdrawal remembered before any article came holds for
   * articles of its own source only, or anyone could block the id of another's article.
   */
  public static @Nullable Head known(@Nullable Head head, Article delivered) {
    if (head == null || head.source().equals(delivered.source())) {
      return head;
    }
    boolean orderOnly = head.desk().isEmpty() && head.standing() != Standing.HELD;
    return orderOnly ? null : head;
  }

  /**
   * Decides on one delivery that keeps the {@link ArticleRules}.
   *
   * @param head newest {@link #known} state; null when the id is new
   * @param arrivedAt of the delivery, epoch milliseconds
   */
  public static Step next(@Nullable Head head, Article delivered, long arrivedAt) {
    if (head != null && !head.source().equals(delivered.source())) {
      return Step.FOREIGN;
    }
    if (delivered.status().withdraws()) {
      return withdrawal(head, delivered);
    }
    if (head != null && head.standing() == Standing.CANCELED) {
      return Step.KILLED;
    }
    int order = head == null ? 1 : compare(head, delivered);
    if (order < 0) {
      return Step.STALE;
    }
    boolean embargoed = delivered.embargoedUntil().orElse(Long.MIN_VALUE) > arrivedAt;
    boolean lifted = head != null && head.standing() == Standing.HELD && !embargoed;
    if (order == 0 && !lifted) {
      return Step.REPEATED;
    }
    return embargoed ? Step.HOLD : Step.ACCEPT;
  }

  /**
   * The state after a step that changes something.
   *
   * @param desk of the article; used when none was fixed before
   */
  public static Head after(
      Step step, @Nullable Head head, Article delivered, String desk, long arrivedAt) {
    Standing standing =
        switch (step) {
          case HOLD -> head == null ? Standing.HELD : head.standing();
          case WITHDRAW, REMEMBER ->
              delivered.status() == ArticleStatus.CANCELED ? Standing.CANCELED : Standing.WITHHELD;
          default -> Standing.LIVE;
        };
    return new Head(
        delivered.source(),
        head == null || head.desk().isEmpty() ? desk : head.desk(),
        Math.max(delivered.version(), head == null ? 0 : head.version()),
        Math.max(delivered.updatedAt().orElse(0), head == null ? 0 : head.updatedAt()),
        ContentDigest.of(delivered),
        standing,
        arrivedAt);
  }

  private static Step withdrawal(@Nullable Head head, Article delivered) {
    if (head == null || head.standing() == Standing.HELD) {
      return Step.REMEMBER;
    }
    if (head.standing() == Standing.CANCELED) {
      return Step.REPEATED;
    }
    boolean kill = delivered.status() == ArticleStatus.CANCELED;
    // A kill is never late; an old order to withhold is, once a newer version is out.
    boolean late = delivered.version() > 0 && delivered.version() < head.version();
    if (!kill && late) {
      return Step.STALE;
    }
    if (head.standing() == Standing.WITHHELD) {
      return kill ? Step.REMEMBER : Step.REPEATED;
    }
    return Step.WITHDRAW;
  }

  /** Positive: the delivery is newer; zero: the same; negative: older. */
  private static int compare(Head head, Article delivered) {
    boolean back = head.standing() == Standing.WITHHELD;
    if (delivered.version() > 0 && head.version() > 0) {
      int byVersion = Integer.compare(delivered.version(), head.version());
      if (byVersion != 0) {
        return byVersion;
      }
    }
    long updated = delivered.updatedAt().orElse(0);
    if (updated > 0 && head.updatedAt() > 0 && updated != head.updatedAt()) {
      return Long.compare(updated, head.updatedAt());
    }
    boolean stated = delivered.version() > 0 && delivered.version() == head.version();
    boolean same = ContentDigest.of(delivered) == head.digest();
    return back || !(stated || same) ? 1 : 0;
  }
}
