package io.storyfold.story;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * Story ids: a hash of desk, seed article and the ordinal of that seed. They say nothing, so that
 * nobody reads anything into them, and a refold of the same log gives the same ids.
 */
final class StoryIds {
  private static final int HEX_DIGITS = 20;

  private StoryIds() {}

  /**
   * The id of a story.
   *
   * @param ordinal 0 when the article's first version begins the story, which happens once in its
   *     life; else the sequence at which it begins
   * @return 20 hexadecimal digits, 80 bits of MurmurHash3
   */
  static String of(String desk, String seedArticleId, long ordinal) {
    HashValue128 hash =
        Hashing.murmur3_128()
            .hashStream()
            .putString(desk)
            .putString(seedArticleId)
            .putLong(ordinal)
            .get();
    String hex =
        "%016x%016x".formatted(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
    return hex.substring(0, HEX_DIGITS);
  }
}
