package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.Story;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes answers that hold many stories, from what is already written of each. */
final class StoryBodies {
  private static final byte[] BEGIN = "{\"stories\":[".getBytes(UTF_8);

  private final StoryJsonCache cache;

  StoryBodies(StoryJsonCache cache) {
    this.cache = cache;
  }

  /**
   * A page of the list.
   *
   * @param articles most articles of each story
   */
  byte[] list(StoryPage page, int articles) {
    Cursor next = page.next();
    Map<String, Object> more = new LinkedHashMap<>();
    more.put(
        "arrivals",
        Map.of("from", page.arrivals().from(), "stepSeconds", Arrivals.STEP.toSeconds()));
    more.put("nextCursor", next == null ? "" : next.encode());
    return body(
        page.items(),
        articles,
        StoryPage.Item::story,
        item -> Map.of("arrivals", item.arrivals()),
        more);
  }

  /** Stories by their momentum, each with what that is made of. */
  byte[] trending(List<Trend> trends, int articles, Map<String, Object> more) {
    return body(
        trends,
        articles,
        Trend::story,
        trend -> {
          Map<String, Object> figures = new LinkedHashMap<>();
          figures.put("recent", trend.recent());
          figures.put("recentSources", trend.recentSources());
          figures.put("before", trend.before());
          figures.put("momentum", trend.momentum());
          return Map.of("trend", figures);
        },
        more);
  }

  private <T> byte[] body(
      List<T> items,
      int articles,
      Function<T, Story> story,
      Function<T, Map<String, Object>> added,
      Map<String, Object> more) {
    List<StoryJson> stories = items.stream().map(item -> cache.of(story.apply(item))).toList();
    List<byte[]> fields = items.stream().map(item -> Json.bytes(added.apply(item))).toList();
    byte[] last = Json.bytes(more);
    int size = BEGIN.length + 1 + last.length;
    for (int i = 0; i < items.size(); i++) {
      size += (i > 0 ? 1 : 0) + stories.get(i).bytes(articles) + fields.get(i).length;
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.put(BEGIN);
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.put((byte) ',');
      }
      stories.get(i).writeTo(out, articles);
      append(out, fields.get(i));
    }
    out.put((byte) ']');
    append(out, last);
    return out.array();
  }

  /** Ends an object that has fields with those of another: its brace becomes a comma. */
  private static void append(ByteBuffer out, byte[] object) {
    out.put((byte) ',').put(object, 1, object.length - 1);
  }
}
