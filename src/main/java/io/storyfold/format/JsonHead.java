package io.storyfold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The beginning of a JSON input: what its first object is called by, and whether the input is read
 * line by line or as one document.
 *
 * @param keys names of the first object's fields, with the values of those that are texts
 * @param document one document: a list, a package, or an object over several lines
 * @param packaged one object that holds the items in its {@link #PACKAGE}
 */
record JsonHead(Map<String, String> keys, boolean document, boolean packaged) {
  /** The field in which services put the items of an answer. */
  static final String PACKAGE = "entries";

  private static final JsonFactory JSON = new JsonFactory();

  /** Reads as far as {@code head} goes; nothing found when it is no JSON. */
  static JsonHead of(byte[] head) {
    Map<String, String> keys = new HashMap<>();
    boolean whole = false;
    boolean list = false;
    boolean packaged = false;
    try (JsonParser json = JSON.createParser(head)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        list = true;
        token = json.nextToken();
      }
      while (token != null && (token = json.nextToken()) == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        token = json.nextToken();
        if (name.equals(PACKAGE) && token == JsonToken.START_ARRAY) {
          packaged = true;
          keys.clear();
          token = json.nextToken();
        } else {
          keys.put(name, token == JsonToken.VALUE_STRING ? json.getText() : "");
          json.skipChildren();
        }
      }
      whole = token == JsonToken.END_OBJECT;
    } catch (IOException e) {
      // The head ends somewhere in the first object, or it is no JSON: what was found counts.
    }
    return new JsonHead(keys, list || packaged || !line(head, whole), packaged);
  }

  /** Whether the first object stands on one line. */
  private static boolean line(byte[] head, boolean whole) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int start = text.indexOf('{');
    int end = text.indexOf('\n', Math.max(0, start));
    if (end < 0 || start < 0) {
      return start >= 0;
    }
    return whole && text.substring(start, end).strip().endsWith("}");
  }
}
