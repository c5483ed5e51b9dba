package io.storyfold.gateway;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Pages of the list as they were answered last, for as long as nothing changes: many readers ask
 * for the same front page between two updates. Bounded; what is not worth the room is not kept.
 */
final class PageCache {
  private static final int MOST_PAGES = 64;
  private static final int LARGEST = 1 << 18;

  private final ConcurrentMap<Asked, Page> pages = new ConcurrentHashMap<>();

  /** What tells one page from another. */
  record Asked(StoryQuery query, int articles) {}

  private record Page(long version, Answers.Body body) {}

  /**
   * The page as it stands.
   *
   * @param version of what it is made from, read before it is made
   */
  Answers.Body of(Asked asked, long version, Supplier<byte[]> json) {
    Page held = pages.get(asked);
    if (held != null && held.version() == version) {
      return held.body();
    }
    Answers.Body body = Answers.Body.of(json.get());
    if (body.bytes().length <= LARGEST) {
      if (pages.size() >= MOST_PAGES) {
        pages.values().removeIf(page -> page.version() != version);
      }
      if (pages.size() < MOST_PAGES) {
        pages.put(asked, new Page(version, body));
      }
    }
    return body;
  }
}
