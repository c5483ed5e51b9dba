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
    /** Keep until its embargo ends; what the desk shows stays. */
    HOLD,
    /** Off the desk and keep: an embargo was set on the version that is out. */
    PULL,
    /** Off the desk: taken back. */
    WITHDRAW,
    /** Off the desk, if one has it: the newest version may no longer be shown. */
    EXPIRE,
    /** Remember that it was taken back; no desk has it. */
    REMEMBER,
    /** A newer version that readers cannot tell from the one they have: note its number. */
    TOUCH,
    /** The same version again: nothing to do. */
    REPEATED,
    /** A newer version is known. */
    STALE,
    /** From another source than the article's. */
    FOREIGN,
    /** The article was killed. */
    KILLED,
    /** It may no longer be shown, and no desk has it. */
    EXPIRED
  }

  /**
   * Decides on one delivery that keeps the {@link ArticleRules}.
   *
   * @param head newest state known to the delivery's source; null when the id is new to it
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
    if (delivered.embargoedUntil().orElse(Long.MIN_VALUE) > arrivedAt) {
      return embargoed(head, delivered, order);
    }
    if (delivered.expires().orElse(Long.MAX_VALUE) <= arrivedAt) {
      return expired(head);
    }
    return head != null && head.onDesk() && !head.holds()
        ? usable(head, delivered, order)
        : Step.ACCEPT;
  }

  /**
   * What to do with a version whose embargo is over.
   *
   * @param now epoch milliseconds; its right to be shown may have ended meanwhile
   */
  public static Step released(@Nullable Head head, Article held, long now) {
    return held.expires().orElse(Long.MAX_VALUE) <= now ? expired(head) : Step.ACCEPT;
  }

  /**
   * The state after a step that changes something.
   *
   * @param desk of the article; used when none was fixed before
   */
  public static Head after(
      Step step, @Nullable Head head, Article delivered, String desk, long arrivedAt) {
    Standing before = head == null ? Standing.HELD : head.standing();
    Standing standing =
        switch (step) {
          case HOLD -> before;
          case PULL -> Standing.HELD;
          case WITHDRAW, REMEMBER ->
              delivered.status() == ArticleStatus.CANCELED ? Standing.CANCELED : Standing.WITHHELD;
          case EXPIRE -> Standing.WITHHELD;
          default -> Standing.LIVE;
        };
    boolean kept = standing == Standing.LIVE || step == Step.HOLD || step == Step.PULL;
    boolean held = step == Step.HOLD || step == Step.PULL;
    long expires = step == Step.HOLD && head != null ? head.expires() : 0;
    boolean out = step == Step.ACCEPT || step == Step.TOUCH;
    return new Head(
        delivered.source(),
        head == null || head.desk().isEmpty() ? desk : head.desk(),
        Math.max(delivered.version(), head == null ? 0 : head.version()),
        Math.max(delivered.updatedAt().orElse(0), head == null ? 0 : head.updatedAt()),
        kept ? ContentDigest.of(delivered) : 0,
        standing,
        arrivedAt,
        held ? delivered.embargoedUntil().orElse(0) : 0,
        out ? delivered.expires().orElse(0) : expires);
  }

  private static Step embargoed(@Nullable Head head, Article delivered, int order) {
    if (head == null || order > 0) {
      return Step.HOLD;
    }
    if (head.holds()) {
      boolean moved = delivered.embargoedUntil().orElse(0) != head.heldUntil();
      return moved ? Step.HOLD : Step.REPEATED;
    }
    return Step.PULL;
  }

  private static Step expired(@Nullable Head head) {
    if (head != null && (head.onDesk() || head.holds())) {
      return Step.EXPIRE;
    }
    return head != null && head.standing() == Standing.WITHHELD ? Step.REPEATED : Step.EXPIRED;
  }

  /** A version of an article that stands on its desk, with nothing held back. */
  private static Step usable(Head head, Article delivered, int order) {
    boolean sameContent = ContentDigest.of(delivered) == head.digest();
    if (order == 0) {
      return delivered.expires().orElse(0) == head.expires() ? Step.REPEATED : Step.TOUCH;
    }
    return sameContent ? Step.TOUCH : Step.ACCEPT;
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
    if (head.standing() == Standing.WITHHELD && !kill) {
      return head.holds() ? Step.REMEMBER : Step.REPEATED;
    }
    // A desk that has it no more may still have to flag what was taken from it.
    return head.desk().isEmpty() ? Step.REMEMBER : Step.WITHDRAW;
  }

  /** Positive: the delivery is newer; zero: the same; negative: older. */
  private static int compare(Head head, Article delivered) {
    boolean back = head.standing() == Standing.WITHHELD && !head.holds();
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
