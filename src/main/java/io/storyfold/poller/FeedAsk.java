package io.storyfold.poller;

import io.storyfold.avro.FeedState;
import io.storyfold.format.Delivery;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Asks for a feed and reads what comes: all that takes time, and nothing that is kept. */
final class FeedAsk {
  private final Fetcher fetcher;
  private final Robots robots;
  private final boolean obeyRobots;
  private final InstantSource clock;

  FeedAsk(Fetcher fetcher, boolean obeyRobots, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher, clock);
    this.obeyRobots = obeyRobots;
    this.clock = clock;
  }

  /**
   * What came.
   *
   * @param fetched as it was fetched
   * @param items of the page; none when there is none
   * @param problem with the page as a whole; empty when it is a feed
   */
  record Answer(Fetched fetched, List<Delivery> items, String problem) {
    boolean well() {
      return !(fetched instanceof Fetched.Failed) && problem.isEmpty();
    }

    /** A label: PAGE, NOT_MODIFIED, NO_FEED, or the kind of failure. */
    String outcome() {
      if (fetched instanceof Fetched.Failed failed) {
        return failed.kind().name();
      }
      if (!problem.isEmpty()) {
        return "NO_FEED";
      }
      return fetched instanceof Fetched.NotModified ? "NOT_MODIFIED" : "PAGE";
    }

    String message() {
      return fetched instanceof Fetched.Failed failed ? failed.message() : problem;
    }
  }

  Answer ask(FeedSource feed, FeedState state) {
    try {
      if (obeyRobots && !robots.allow(feed.url())) {
        return failed(Fetched.Kind.ROBOTS, "robots.txt asks not to");
      }
      Fetched fetched = fetcher.fetch(feed.url(), state.getEtag(), state.getLastModified());
      if (!(fetched instanceof Fetched.Page page)) {
        return new Answer(fetched, List.of(), "");
      }
      List<Delivery> items = FeedReader.items(feed, page, clock.instant());
      String problem =
          FeedReader.noFeed(items) && items.get(0) instanceof Delivery.Rejected r
              ? r.message()
              : "";
      return new Answer(fetched, items, problem);
    } catch (RuntimeException e) {
      // A worker must always answer, or its feed would be waited for for ever.
      return failed(Fetched.Kind.UNREACHABLE, e.toString().toLowerCase(Locale.ROOT));
    }
  }

  private static Answer failed(Fetched.Kind kind, String message) {
    return new Answer(Fetched.Failed.of(kind, message), List.of(), "");
  }
}
