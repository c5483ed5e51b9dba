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

  private static final int STEP = 31;

  /** Longer ones are rare, and would make the bound of the table in bytes a large one. */
  private static final int LONGEST = 32;

  private static final @Nullable Word[] TABLE = new Word[SLOTS];

  private Lexicon() {}

  /**
   * The word at {@code start} to {@code end} of {@code text}.
   *
   * @param key up to eight letters of Latin-1, or more of a hash
   * @param rest up to eight more, or more of a hash
   * @param packed whether the two are the whole word
   */
  static Word word(char[] text, int start, int end, long key, long rest, boolean packed) {
    int slot = (int) (((key * STEP + rest) * SPREAD) >>> (Long.SIZE - BITS));
    Word known = TABLE[slot];
    if (known != null
        && known.key() == key
        && known.keyRest() == rest
        && known.packed() == packed
        && (packed || spells(text, start, end, known.spelling()))) {
      return known;
    }
    Word word = Word.of(new String(text, start, end - start), key, rest, packed);
    if (end - start <= LONGEST) {
      TABLE[slot] = word;
    }
    return word;
  }

  private static boolean spells(char[] text, int start, int end, String spelling) {
    if (spelling.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text[i] != spelling.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
