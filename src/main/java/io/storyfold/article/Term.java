package io.storyfold.article;

/**
 * One story feature of an article.
 *
 * @param text stem, number, or two capitalised words joined by an underscore; distinct within an
 *     article
 * @param weight prominence in twentieths, 1 to {@value #FULL}: sums of it are exact integers, which
 *     keeps a rebuilt index equal to a live one
 * @param flags bits telling where the term was seen and of what kind it is
 */
public record Term(String text, int weight, int flags) {
  /** Weight of a word in the title. */
  public static final int FULL = 20;

  /** The term stands in the title or kicker. */
  public static final int IN_TITLE = 1;

  /** The term is a number. */
  public static final int NUMBER = 2;

  /** The term is a pair of adjacent capitalised words. */
  public static final int PAIR = 4;

  /** The term was not written but is a part of a compound that was. */
  public static final int PART = 8;

  /** Whether all bits of {@code flag} are set. */
  public boolean has(int flag) {
    return (flags & flag) == flag;
  }
}
