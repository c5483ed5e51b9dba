package io.storyfold.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.article.RejectReason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a JSON document: one, several one after another, a list, or the {@code entries} of
 * an answer. What is broken in one object costs that object; where the JSON itself is broken it
 * ends, because nobody can tell where the next object begins.
 */
final class JsonItems implements Iterator<Delivery> {
  private static final int LONGEST = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonParser json;
  private final boolean packaged;
  private final String file;
  private final BiFunction<JsonNode, Origin, Delivery> item;
  private @Nullable Delivery next;
  private boolean ended;

  private JsonItems(
      byte[] document, boolean packaged, String file, BiFunction<JsonNode, Origin, Delivery> item)
      throws BrokenDocumentException {
    this.packaged = packaged;
    this.file = file;
    this.item = item;
    try {
      this.json = JSON.getFactory().createParser(document);
    } catch (IOException e) {
      throw new BrokenDocumentException(
          RejectReason.BAD_ENCODING, 0, "not JSON in UTF-8, UTF-16 or UTF-32: " + e.getMessage());
    }
  }

  /** Reads an input of objects that {@code item} understands: line by line, or as a document. */
  static Deliveries read(InputStream in, Input input, BiFunction<JsonNode, Origin, Delivery> item) {
    BufferedInputStream buffered = new BufferedInputStream(in, Formats.HEAD);
    boolean packaged = false;
    try {
      buffered.mark(Formats.HEAD);
      JsonHead head = JsonHead.of(buffered.readNBytes(Formats.HEAD));
      buffered.reset();
      packaged = head.packaged();
      if (!head.document()) {
        LineReader lines = new LineReader(buffered, JsonLines.LINE_LIMIT);
        return new JsonLineDeliveries(lines, input.file(), item);
      }
    } catch (IOException e) {
      // The document's reader meets it again, and names it.
    }
    boolean isPackage = packaged;
    return new WholeDocument(
        buffered, input.file(), bytes -> new JsonItems(bytes, isPackage, input.file(), item));
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      advance();
    }
    return next != null;
  }

  @Override
  public Delivery next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException(file);
    }
    Delivery delivery = next;
    next = null;
    return delivery;
  }

  private void advance() {
    try {
      JsonToken token = json.nextToken();
      if (token == null) {
        ended = true;
      } else if (token == JsonToken.FIELD_NAME && !json.currentName().equals(JsonHead.PACKAGE)) {
        json.nextToken();
        json.skipChildren();
      } else if (token == JsonToken.START_OBJECT && !opensPackage()) {
        Origin origin = origin();
        next = item.apply(json.readValueAsTree(), origin);
      } else if (token.isScalarValue()) {
        next = rejected(RejectReason.BAD_JSON, "not a JSON object");
      }
    } catch (IOException e) {
      ended = true;
      String why = e instanceof JsonProcessingException p ? p.getOriginalMessage() : e.getMessage();
      next = rejected(RejectReason.BAD_JSON, "not JSON from here on, the rest is lost: " + why);
    }
  }

  private boolean opensPackage() {
    return packaged && json.getParsingContext().getParent().inRoot();
  }

  private Origin origin() {
    return new Origin(file, Math.max(0, json.currentTokenLocation().getLineNr()));
  }

  private Delivery rejected(RejectReason reason, String message) {
    String shown = message.substring(0, Math.min(message.length(), LONGEST));
    return new Delivery.Rejected(origin(), reason, shown, "", "");
  }
}
