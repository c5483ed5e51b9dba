package io.storyfold.copy;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.Words;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * Makes the sketch of an article.
 *
 * <p>Of a full text, the body counts, and the teaser where it is not the body's beginning; the
 * headline does not, because every outlet writes its own. A short item has little else, so there
 * headline, teaser and what body there is count together.
 */
public final class Sketcher {
  /**
   * From this many words on a body stands for its article alone; below, it is a front-page item.
   */
  static final int FULL_TEXT_WORDS = 40;

  /** Words of a shingle: two are shared by chance too often, four break too easily. */
  static final int SHINGLE_WORDS = 3;

  /** A rate up to one in 8 is coarse enough when it leaves at most this many hashes. */
  private static final int FINE_LIMIT = 64;

  /** The rate of normal full texts: one in 2^3. */
  private static final int FULL_TEXT_RATE = 3;

  /** Above one in 8 only when more than this many would be left: bounds the sketch to 4 kB. */
  private static final int COARSE_LIMIT = 1024;

  /**
   * The shortest headline that tells its event from others. On German front pages of two days, all
   * groups of equal headlines this long were of one story; shorter ones are also headings of series
   * ("Bilder des Tages") and of everyday events.
   */
  private static final int TITLE_WORDS = 3;

  private static final int TITLE_LETTERS = 24;

  /** A shorter text says too little to be the same by itself; its headline decides. */
  private static final int TEXT_WORDS = 12;

  /** So many equal words at the start make the teaser the beginning of the body. */
  private static final int TEASER_PREFIX = 6;

  private Sketcher() {}

  /** The sketch of {@code text}. Deterministic; pinned by a checksum test. */
  public static Sketch sketch(AnalyzedText text) {
    boolean full = text.text().size() >= FULL_TEXT_WORDS;
    List<Words> parts = full ? fullText(text) : List.of(text.title(), text.teaser(), text.text());
    IntArrayList shingles = new IntArrayList(text.size());
    IntArrayList slots = new IntArrayList();
    long textHash = 0;
    int size = 0;
    for (Words part : parts) {
      size += part.size();
      long[] words = WordHashes.of(part);
      addShingles(words, shingles);
      TemplateSlots.addTo(slots, part, words);
      for (long word : words) {
        textHash = WordHashes.append(textHash, word);
      }
    }
    int rate = sample(shingles);
    return new Sketch(
        Sketch.VERSION,
        rate,
        SortedInts.distinct(shingles),
        size < TEXT_WORDS ? 0 : textHash,
        full ? 0 : titleHash(text),
        TemplateSlots.distinct(slots));
  }

  private static List<Words> fullText(AnalyzedText text) {
    return startsWith(text.text(), text.teaser())
        ? List.of(text.text())
        : List.of(text.teaser(), text.text());
  }

  private static boolean startsWith(Words text, Words start) {
    int compared = Math.min(TEASER_PREFIX, start.size());
    for (int i = 0; i < compared; i++) {
      if (!text.folded(i).equals(start.folded(i))) {
        return false;
      }
    }
    return true;
  }

  private static void addShingles(long[] words, IntArrayList shingles) {
    for (int i = 0; i + SHINGLE_WORDS <= words.length; i++) {
      long hash = words[i];
      for (int j = 1; j < SHINGLE_WORDS; j++) {
        hash = WordHashes.append(hash, words[i + j]);
      }
      shingles.add((int) hash);
    }
  }

  /**
   * Leaves in {@code shingles} the multiples of 2^rate, for the finest rate that leaves few enough.
   *
   * @return the rate
   */
  private static int sample(IntArrayList shingles) {
    int[] hashes = shingles.elements();
    int kept = shingles.size();
    int rate = 0;
    while (rate < Sketch.MAX_RATE && kept > (rate < FULL_TEXT_RATE ? FINE_LIMIT : COARSE_LIMIT)) {
      rate++;
      kept = keepMultiples(hashes, kept, (1 << rate) - 1);
    }
    shingles.size(kept);
    return rate;
  }

  /** Without a branch: half of them are kept, which no processor foresees. */
  private static int keepMultiples(int[] hashes, int size, int mask) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int hash = hashes[i];
      hashes[kept] = hash;
      kept += ((hash & mask) - 1) >>> (Integer.SIZE - 1);
    }
    return kept;
  }

  /** Of the headline, with its kicker where it says too little alone; 0 when both do. */
  private static long titleHash(AnalyzedText text) {
    return specific(text.title())
        ? hash(0, text.title())
        : specific(text.kicker(), text.title()) ? hash(hash(0, text.kicker()), text.title()) : 0;
  }

  private static boolean specific(Words... parts) {
    int words = 0;
    int letters = 0;
    for (Words part : parts) {
      words += part.size();
      for (int i = 0; i < part.size(); i++) {
        letters += part.folded(i).length();
      }
    }
    return words >= TITLE_WORDS && letters >= TITLE_LETTERS;
  }

  private static long hash(long before, Words words) {
    long hash = before;
    for (int i = 0; i < words.size(); i++) {
      hash = WordHashes.append(hash, words.hash(i));
    }
    return hash;
  }
}
