package io.storyfold.article;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the words met last, because a language writes most of its text with few of them: nine
 * in ten words of news are found here, and are neither folded, stemmed nor hashed again.
 *
 * <p>A table of {@value #SLOTS} places, at most some 15 MB. A word has one place, given by its
 * spelling; another word that comes there takes it. Threads share it without locks: a word is
 * immutable, whoever reads an old one or none at worst makes an equal one, so results never depend
 * on what is remembered.
 *
 * <p>The table is larger than a processor's near caches, so a word is told by what stands in the
 * object itself: up to sixteen letters of Latin-1 are packed into two longs and compared at once.
 * For others the two are a hash, and the spelling is compared.
 */
final class Lexicon {
  private static final int BITS = 16;
  private static final int SLOTS = 1 << BITS;

  /** 2^64 divided by the golden ratio: spreads keys over their upper bits (Knuth 1973, 6.4). */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private static final int PACKED = 2 * Long.BYTES;
  private static final int LATIN_1 = 0x100;
  private static final int STEP = 31;

  /** Longer ones are rare, and would make the bound of the table in bytes a large one. */
  private static final int LONGEST = 32;

  private static final @Nullable Word[] TABLE = new Word[SLOTS];

  private Lexicon() {}

  /** The word at {@code start} to {@code end} of {@code text}. */
  static Word word(String text, int start, int end) {
    long key = 0;
    long rest = 0;
    boolean packed = end - start <= PACKED;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      packed &= c < LATIN_1;
      if (i - start < Long.BYTES) {
        key = (key << Byte.SIZE) | c;
      } else if (i - start < PACKED) {
        rest = (rest << Byte.SIZE) | c;
      } else {
        rest = rest * STEP + c;
      }
    }
    int slot = (int) (((key * STEP + rest) * SPREAD) >>> (Long.SIZE - BITS));
    Word known = TABLE[slot];
    if (known != null
        && known.key() == key
        && known.keyRest() == rest
        && known.packed() == packed
        && (packed || spells(text, start, end, known.spelling()))) {
      return known;
    }
    Word word = Word.of(text.substring(start, end), key, rest, packed);
    if (end - start <= LONGEST) {
      TABLE[slot] = word;
    }
    return word;
  }

  private static boolean spells(String text, int start, int end, String spelling) {
    return spelling.length() == end - start && text.startsWith(spelling, start);
  }
}
