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
   * 250 groups of equal headlines of at least four words were of one story; of three words and
   * fewer, headings of series ("Bilder des Tages") stood among them.
   */
  private static final int TITLE_WORDS = 4;

  private static final int TITLE_LETTERS = 24;

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
    for (Words part : parts) {
      long[] words = WordHashes.of(part);
      addShingles(words, shingles);
      TemplateSlots.addTo(slots, part, words);
      for (long word : words) {
        textHash = WordHashes.append(textHash, word);
      }
    }
    int rate = rate(shingles);
    return new Sketch(
        Sketch.VERSION,
        rate,
        sample(shingles, rate),
        textHash,
        full ? 0 : titleHash(text.title()),
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

  /** The finest rate that leaves few enough hashes. */
  private static int rate(IntArrayList shingles) {
    int[] left = new int[Sketch.MAX_RATE + 1];
    for (int i = 0; i < shingles.size(); i++) {
      int finest = Integer.numberOfTrailingZeros(shingles.getInt(i));
      left[Math.min(finest, Sketch.MAX_RATE)]++;
    }
    for (int rate = Sketch.MAX_RATE; rate > 0; rate--) {
      left[rate - 1] += left[rate];
    }
    int rate = 0;
    while (rate < Sketch.MAX_RATE
        && left[rate] > (rate < FULL_TEXT_RATE ? FINE_LIMIT : COARSE_LIMIT)) {
      rate++;
    }
    return rate;
  }

  private static int[] sample(IntArrayList shingles, int rate) {
    int mask = (1 << rate) - 1;
    shingles.removeIf(hash -> (hash & mask) != 0);
    return SortedInts.distinct(shingles);
  }

  private static long titleHash(Words title) {
    if (title.size() < TITLE_WORDS) {
      return 0;
    }
    int letters = 0;
    long hash = 0;
    for (int i = 0; i < title.size(); i++) {
      letters += title.folded(i).length();
      hash = WordHashes.append(hash, WordHashes.word(title.folded(i)));
    }
    return letters < TITLE_LETTERS ? 0 : hash;
  }
}
