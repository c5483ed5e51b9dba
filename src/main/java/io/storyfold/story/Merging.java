package io.storyfold.story;

/** Puts one story into another, and says so on both and on all that led to the one that went. */
final class Merging {
  private final StoryBook book;
  private final Chronicle chronicle;

  Merging(StoryBook book, Chronicle chronicle) {
    this.book = book;
    this.chronicle = chronicle;
  }

  /**
   * Merges; the index has done so already.
   *
   * @param why in brackets after the sentence
   */
  void merge(Story gone, Story survivor, String why) {
    book.absorb(gone, survivor);
    chronicle.wentInto(gone, survivor.id, words("this one went into " + survivor.id + why));
    for (String id : gone.mergedFrom()) {
      Story earlier = book.find(id);
      if (earlier != null) {
        earlier.redirect(survivor.id);
        chronicle.wentInto(earlier, survivor.id, words("this one is now found in " + survivor.id));
      }
    }
    chronicle.tookIn(survivor, gone.id, words(gone.id + " came in" + why));
  }

  private static String words(String subject) {
    return Sentences.update(UpdateKind.MERGED, subject);
  }
}
