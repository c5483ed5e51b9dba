package io.storyfold.article;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/**
 * All that is to be known of a word by its spelling alone.
 *
 * @param spelling as written, in Unicode NFC
 * @param folded what spellings of one word have in common ({@link Words})
 * @param stem the story feature; empty for what is none: stop words and single characters
 * @param stemHash hash code of the stem, here to save a walk through memory
 * @param term whether there is a stem, here for the same reason
 * @param hash Komihash 5.0 of the folded form: frozen by its version number, so that what is stored
 *     today is comparable tomorrow
 * @param capitalised begins with an upper-case letter
 * @param number begins with a digit
 * @param key tells the word from others in the {@link Lexicon}
 * @param keyRest what the key did not hold
 * @param packed whether the two keys are the spelling itself, not a hash of it
 */
record Word(
    String spelling,
    String folded,
    String stem,
    int stemHash,
    boolean term,
    long hash,
    boolean capitalised,
    boolean number,
    long key,
    long keyRest,
    boolean packed) {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  static Word of(String spelling, long key, long keyRest, boolean packed) {
    String folded = Folding.fold(spelling);
    String stem = folded.length() < 2 || StopWords.contains(folded) ? "" : Stems.of(folded);
    int first = spelling.codePointAt(0);
    return new Word(
        spelling,
        folded,
        stem,
        stem.hashCode(),
        !stem.isEmpty(),
        HASHER.hashCharsToLong(folded),
        Character.isUpperCase(first),
        Character.isDigit(first),
        key,
        keyRest,
        packed);
  }
}
