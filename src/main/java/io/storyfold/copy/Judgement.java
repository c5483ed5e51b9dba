package io.storyfold.copy;

/**
 * A verdict given on an article. The caller stores it in place of the one before.
 *
 * @param id article judged
 * @param verdict on it
 * @param boilerplate share of its text that stands in too many articles, of its source or of all,
 *     to say anything, 0..1; of the article that was added, 0 of others
 */
public record Judgement(String id, Verdict verdict, double boilerplate) {
  /** Above this share the rest is a line or two, as before a paywall. */
  private static final double FRAME = .7;

  Judgement(String id, Verdict verdict) {
    this(id, verdict, 0);
  }

  /** Whether the text is hardly anything but boilerplate. */
  public boolean isFrame() {
    return boilerplate >= FRAME;
  }
}
