package io.storyfold.copy;

/**
 * Tells a template filled twice from a copy: weather, lottery, stock tables, traffic reports.
 *
 * <p>Only within one source. Across sources the same frame with another number is a correction or a
 * later version of one wire text, and stays a copy.
 */
final class TemplateGuard {
  /** From this share of common places on that are filled otherwise, it is a template. */
  private static final double OTHERWISE_FILLED = 0.5;

  private TemplateGuard() {}

  static boolean sameTemplate(CopyItem a, CopyItem b) {
    return a.source().equals(b.source())
        && a.sketch().textHash() != b.sketch().textHash()
        && filledOtherwise(a.sketch().slots(), b.sketch().slots()) >= OTHERWISE_FILLED;
  }

  /**
   * Share of the places in both texts that have no filling in common, 0 to 1; 0 without common
   * places. Arguments ascending.
   */
  static double filledOtherwise(int[] a, int[] b) {
    int common = 0;
    int otherwise = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int place = TemplateSlots.place(a[i]);
      int other = TemplateSlots.place(b[j]);
      if (place != other) {
        if (place < other) {
          i++;
        } else {
          j++;
        }
        continue;
      }
      int endA = endOfPlace(a, i);
      int endB = endOfPlace(b, j);
      common++;
      otherwise += meet(a, i, endA, b, j, endB) ? 0 : 1;
      i = endA;
      j = endB;
    }
    return common == 0 ? 0 : (double) otherwise / common;
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
