package io.storyfold.runtime;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known key somebody probably meant: the nearest by edit distance, if it is near at all. */
final class NearestKey {
  /** A key with more than a third of its letters wrong is another key, not a slip. */
  private static final int LETTERS_PER_SLIP = 3;

  private NearestKey() {}

  static Optional<String> of(String key, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(key, k)))
        .filter(k -> distance(key, k) <= Math.max(1, key.length() / LETTERS_PER_SLIP));
  }

  /** Levenshtein's distance, one row at a time (Wagner and Fischer 1974). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
