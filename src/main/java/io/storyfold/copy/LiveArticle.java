package io.storyfold.copy;

/** An article in the window. Mutable, confined to its engine. */
final class LiveArticle {
  static final int NOT_POSTED = -1;

  private final CopyItem item;
  private final long sequence;
  private Verdict verdict = Verdict.ORIGINAL;

  /** Where the index holds it; {@link #NOT_POSTED} while another article stands for it. */
  int slot = NOT_POSTED;

  /** Scratch of {@link SourceFinder}: hashes in common with the article in question, else 0. */
  int shared;

  LiveArticle(CopyItem item, long sequence) {
    this.item = item;
    this.sequence = sequence;
  }

  CopyItem item() {
    return item;
  }

  String id() {
    return item.id();
  }

  Sketch sketch() {
    return item.sketch();
  }

  long sequence() {
    return sequence;
  }

  Verdict verdict() {
    return verdict;
  }

  void judge(Verdict given) {
    verdict = given;
  }

  boolean posted() {
    return slot != NOT_POSTED;
  }

  /** Whether it may be named as a source at all. */
  boolean mayBeSource() {
    return !item.neverOriginal() && item.sketch().current();
  }

  /** Root of the group it belongs to: itself when it is an original. */
  String rootId() {
    return verdict.copy() ? verdict.rootId() : item.id();
  }
}
