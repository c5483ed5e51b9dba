package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.storyfold.avro.Story;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One story as JSON, its articles apart, so that a list can show fewer of them: 200 stories with 40
 * each would be megabytes.
 */
final class StoryJson {
  static final int MAX_ARTICLES = 40;

  private static final String ARTICLES = "articles";
  private static final byte[] BEGIN_ARTICLES = ",\"articles\":[".getBytes(UTF_8);

  private final Story story;

  /** The object without its articles and without the closing brace. */
  private final byte[] head;

  private final List<byte[]> articles = new ArrayList<>();
  private final int bytes;

  private StoryJson(Story story, ObjectNode object) {
    this.story = story;
    ArrayNode all = object.withArray(ARTICLES);
    all.forEach(article -> articles.add(Json.bytes(article)));
    object.remove(ARTICLES);
    byte[] whole = Json.bytes(object);
    head = Arrays.copyOf(whole, whole.length - 1);
    bytes = head.length + articles.stream().mapToInt(article -> article.length).sum();
  }

  static StoryJson of(Story story) {
    return new StoryJson(story, Json.tree(story));
  }

  /** Whether this is that very snapshot. */
  @SuppressWarnings("ReferenceEquality") // comparing content takes as long as writing it
  boolean is(Story other) {
    return story == other;
  }

  int bytes() {
    return bytes;
  }

  /** Writes the object with its newest articles, at most {@code limit}, but for the last brace. */
  void writeTo(ByteArrayOutputStream out, int limit) {
    out.writeBytes(head);
    out.writeBytes(BEGIN_ARTICLES);
    for (int i = 0; i < Math.min(limit, articles.size()); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(articles.get(i));
    }
    out.write(']');
  }
}
