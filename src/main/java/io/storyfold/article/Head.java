package io.storyfold.article;

/**
 * The newest known state of an article's revision chain. Of a withdrawn article it is all that is
 * kept: whose it was, how it stands, and since when.
 *
 * @param source of the first delivery; every later one must have it
 * @param desk fixed by the first accepted version; empty while there was none
 * @param version highest accepted; 0 when none was stated
 * @param updatedAt of that version, epoch milliseconds; 0 when none was stated
 * @param digest of its content; 0 once it was withdrawn
 * @param changedAt arrival of the last change, epoch milliseconds
 * @param heldUntil end of the embargo on the newest version, epoch milliseconds; 0 when it is out
 * @param expires until when the version on the desk may be shown, epoch milliseconds; 0: no end
 */
public record Head(
    String source,
    String desk,
    int version,
    long updatedAt,
    long digest,
    Standing standing,
    long changedAt,
    long heldUntil,
    long expires) {

  /** Whether a desk shows a version of it. */
  boolean onDesk() {
    return standing == Standing.LIVE;
  }

  /** Whether a version waits for the end of its embargo. */
  boolean holds() {
    return heldUntil > 0 || standing == Standing.HELD;
  }

  /**
   * Whether nothing but an order to take the article back is known. Such an order holds for the
   * articles of its own source only, or anyone could block the id of another's.
   */
  public boolean orderOnly() {
    return desk.isEmpty() && (standing == Standing.WITHHELD || standing == Standing.CANCELED);
  }

  /** Until when time alone may change it, and when it was last changed: the latest of all. */
  public long settledAt() {
    return Math.max(changedAt, Math.max(heldUntil, expires));
  }

  /** Whether the version on the desk may no longer be shown at {@code now}, epoch milliseconds. */
  public boolean expiredBy(long now) {
    return onDesk() && expires > 0 && expires <= now;
  }

  /** The state once the version on the desk was taken off it, because its time was over. */
  public Head expired(long at) {
    long left = heldUntil > 0 ? digest : 0;
    return new Head(source, desk, version, updatedAt, left, Standing.WITHHELD, at, heldUntil, 0);
  }
}
