package io.storyfold.copy;

import java.time.Duration;

/**
 * Tells a template filled twice from a copy: weather, lottery, stock tables, traffic reports.
 *
 * <p>Within one source, half of the common places filled otherwise tell a template. Across sources
 * the same frame with another number is as a rule a correction or a later version of one wire text,
 * and stays a copy; only the agencies' own templates (the day's infections, the day's prices)
 * remain, a day apart and with many places. On German full texts of four months, of pairs with at
 * least eight common places those with a third of them filled otherwise and half a day between them
 * were all of that kind (some fifty pairs read).
 */
final class TemplateGuard {
  private static final double OTHERWISE_FILLED = 0.5;

  /** With many common places, copies stay far below this share, and templates above. */
  private static final double OTHERWISE_FILLED_OF_MANY = 0.33;

  private static final int MANY_PLACES = 8;

  /** In a long template much stays from issue to issue: last year's record, the usual times. */
  private static final double OTHERWISE_FILLED_OF_MOST = 0.2;

  private static final int MOST_PLACES = 12;

  /** Versions of one wire text follow each other within hours, issues of a template by the day. */
  private static final long ISSUE_MILLIS = Duration.ofHours(12).toMillis();

  private TemplateGuard() {}

  static boolean sameTemplate(LiveArticle a, LiveArticle b) {
    boolean sameSource = a.sameSource(b);
    boolean sameText = a.textHash() != 0 && a.textHash() == b.textHash();
    if (sameText || (!sameSource && !otherIssue(a, b))) {
      return false;
    }
    Places places = compare(a.slots(), b.slots());
    if (places.common() >= MOST_PLACES && otherIssue(a, b)) {
      return places.otherwise() >= OTHERWISE_FILLED_OF_MOST * places.common();
    }
    if (places.common() >= MANY_PLACES) {
      return places.otherwise() >= OTHERWISE_FILLED_OF_MANY * places.common();
    }
    return sameSource
        && places.common() > 0
        && places.otherwise() >= OTHERWISE_FILLED * places.common();
  }

  /** By arrival, or by what the publishers say: a first crawl delivers many issues at once. */
  private static boolean otherIssue(LiveArticle a, LiveArticle b) {
    return Math.abs(a.arrivedAt() - b.arrivedAt()) >= ISSUE_MILLIS
        || Math.abs(a.publishedAt() - b.publishedAt()) >= ISSUE_MILLIS;
  }

  /**
   * Places two texts have in common.
   *
   * @param common in both texts
   * @param otherwise of them with no filling in common
   */
  record Places(int common, int otherwise) {}

  /** Compares the slots of two texts, ascending. */
  static Places compare(int[] a, int[] b) {
    int common = 0;
    int otherwise = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int place = TemplateSlots.place(a[i]);
      int other = TemplateSlots.place(b[j]);
      int endA = endOfPlace(a, i);
      int endB = endOfPlace(b, j);
      if (place == other) {
        common++;
        otherwise += meet(a, i, endA, b, j, endB) ? 0 : 1;
      }
      i = place <= other ? endA : i;
      j = other <= place ? endB : j;
    }
    return new Places(common, otherwise);
  }

  private static int endOfPlace(int[] slots, int from) {
    int end = from + 1;
    while (end < slots.length
        && TemplateSlots.place(slots[end]) == TemplateSlots.place(slots[from])) {
      end++;
    }
    return end;
  }

  private static boolean meet(int[] a, int i, int endA, int[] b, int j, int endB) {
    while (i < endA && j < endB) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
