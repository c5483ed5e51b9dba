package io.storyfold.format;

import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.List;
import java.util.OptionalLong;
import org.jdom2.Element;

/**
 * When an item was published and changed. An item without a date has that of its feed, else the
 * time it was fetched; a date that cannot be read is a fault, not a guess.
 */
final class FeedTimes {
  private static final String[] PUBLISHED = {"pubDate", "published", "issued", "created", "date"};
  private static final String[] UPDATED = {"updated", "modified"};

  private FeedTimes() {}

  static void into(Draft draft, Element element, FeedHead head, Input input) {
    OptionalLong updated = FeedDates.of(element, UPDATED);
    OptionalLong published = FeedDates.of(element, PUBLISHED);
    updated.ifPresent(draft.article()::updatedAt);
    if (published.isEmpty()) {
      published = updated;
    }
    if (published.isEmpty()) {
      String bad = FeedDates.bad(element, List.of(PUBLISHED));
      if (!bad.isEmpty()) {
        draft.problem(new Rejection(RejectReason.BAD_DATE, "the date cannot be read: " + bad));
      }
      published = head.date().isPresent() ? head.date() : input.seenAt();
    }
    published.ifPresent(draft.article()::publishedAt);
  }
}
