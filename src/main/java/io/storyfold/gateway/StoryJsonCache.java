package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stories that were already written as JSON, up to a number of bytes. A front page is asked for far
 * more often than its stories change.
 *
 * <p>Who finds what is wanted waits for nobody: a list asks fifty times. When room is needed, what
 * was not asked for since it was needed last goes first.
 */
final class StoryJsonCache {
  /** Part of the room that is made at once, so that it need not be made for every story. */
  private static final int PART = 8;

  private final long limit;
  private final ConcurrentMap<String, Held> byId = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();

  private static final class Held {
    private final StoryJson json;
    private volatile boolean asked;

    Held(StoryJson json) {
      this.json = json;
    }
  }

  StoryJsonCache(long limit) {
    this.limit = limit;
  }

  /** The JSON of this very snapshot. */
  StoryJson of(Story story) {
    Held held = byId.get(story.getId());
    if (held != null && held.json.is(story)) {
      if (!held.asked) { // a write that all cores see, and mostly a needless one
        held.asked = true;
      }
      return held.json;
    }
    StoryJson json = StoryJson.of(story);
    Held before = byId.put(story.getId(), new Held(json));
    if (bytes.addAndGet(json.bytes() - (before == null ? 0 : before.json.bytes())) > limit) {
      makeRoom();
    }
    return json;
  }

  /** What is held, in bytes. */
  long bytes() {
    return bytes.get();
  }

  private synchronized void makeRoom() {
    if (bytes.get() <= limit) {
      return; // made by another
    }
    forget(true);
    forget(false);
  }

  /** Forgets one after the other until there is room. */
  private void forget(boolean sparing) {
    for (Map.Entry<String, Held> entry : byId.entrySet()) {
      Held held = entry.getValue();
      if (bytes.get() <= limit - limit / PART) {
        return;
      } else if (sparing && held.asked) {
        held.asked = false;
      } else if (byId.remove(entry.getKey(), held)) {
        bytes.addAndGet(-held.json.bytes());
      }
    }
  }
}
