package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.storyfold.avro.Story;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * One story as JSON, its articles last, so that a list can show fewer of them: 200 stories with 40
 * each would be megabytes.
 */
final class StoryJson {
  static final int MAX_ARTICLES = 40;

  private static final String ARTICLES = "articles";
  private static final byte[] BEGIN_ARTICLES = ",\"articles\":[".getBytes(UTF_8);

  private final Story story;

  /** The object with all its articles, but for the two closing brackets. */
  private final byte[] text;

  /** Where the text ends that holds so many articles. */
  private final int[] ends;

  private StoryJson(Story story, ObjectNode object) {
    this.story = story;
    ArrayNode articles = object.withArray(ARTICLES);
    object.remove(ARTICLES);
    byte[] others = Json.bytes(object);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(others, 0, others.length - 1);
    out.writeBytes(BEGIN_ARTICLES);
    ends = new int[articles.size() + 1];
    ends[0] = out.size();
    for (int i = 0; i < articles.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(Json.bytes(articles.get(i)));
      ends[i + 1] = out.size();
    }
    text = out.toByteArray();
  }

  static StoryJson of(Story story) {
    return new StoryJson(story, Json.tree(story));
  }

  /** Whether this is that very snapshot. */
  @SuppressWarnings("ReferenceEquality") // comparing content takes as long as writing it
  boolean is(Story other) {
    return story == other;
  }

  /** Of all that is held. */
  int bytes() {
    return text.length;
  }

  /** How much {@link #writeTo} writes. */
  int bytes(int articles) {
    return end(articles) + 1;
  }

  /** Writes the object with its newest articles, at most so many, but for the last brace. */
  void writeTo(ByteBuffer out, int articles) {
    out.put(text, 0, end(articles)).put((byte) ']');
  }

  private int end(int articles) {
    return ends[Math.min(articles, ends.length - 1)];
  }
}
