package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stories that were already written as JSON, those asked for last, up to a number of bytes. A front
 * page is asked for far more often than its stories change.
 */
final class StoryJsonCache {
  private static final float LOAD = 0.75f;

  private final long limit;
  private final Map<String, StoryJson> byId = new LinkedHashMap<>(16, LOAD, true);
  private long bytes;

  StoryJsonCache(long limit) {
    this.limit = limit;
  }

  /** The JSON of this very snapshot. */
  StoryJson of(Story story) {
    synchronized (byId) {
      StoryJson held = byId.get(story.getId());
      if (held != null && held.is(story)) {
        return held;
      }
    }
    StoryJson json = StoryJson.of(story);
    synchronized (byId) {
      StoryJson before = byId.put(story.getId(), json);
      bytes += json.bytes() - (before == null ? 0 : before.bytes());
      Iterator<StoryJson> oldest = byId.values().iterator();
      while (bytes > limit && oldest.hasNext()) {
        bytes -= oldest.next().bytes();
        oldest.remove();
      }
    }
    return json;
  }
}
