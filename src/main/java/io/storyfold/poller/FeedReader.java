package io.storyfold.poller;

import io.storyfold.article.RejectReason;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import io.storyfold.format.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The items of a page. */
final class FeedReader {
  /** Most items of one page that are looked at: none that was seen has a tenth of it. */
  static final int MOST_ITEMS = 5_000;

  private static final Set<RejectReason> NO_FEED =
      Set.of(RejectReason.UNREADABLE, RejectReason.BAD_XML, RejectReason.BAD_JSON);

  private FeedReader() {}

  /** The first {@link #MOST_ITEMS} items, fetched at {@code now}. */
  static List<Delivery> items(FeedSource feed, Fetched.Page page, Instant now) {
    Formats formats = feed.format().isEmpty() ? new Formats() : new Formats(feed.format());
    Input input =
        new Input(
            feed.key(),
            feed.source(),
            page.from().toString(),
            page.charset(),
            OptionalLong.of(now.toEpochMilli()));
    List<Delivery> items = new ArrayList<>();
    try (Deliveries all = formats.open(new ByteArrayInputStream(page.body()), input)) {
      while (all.hasNext() && items.size() < MOST_ITEMS) {
        items.add(all.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from memory, cannot happen
    }
    return items;
  }

  /** Whether {@code items} say that the page is no feed at all, such as an error page. */
  static boolean noFeed(List<Delivery> items) {
    return !items.isEmpty()
        && items.stream()
            .allMatch(d -> d instanceof Delivery.Rejected r && NO_FEED.contains(r.reason()));
  }
}
