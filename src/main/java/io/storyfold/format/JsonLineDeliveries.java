package io.storyfold.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.storyfold.article.RejectReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Turns the lines of one input into deliveries. */
final class JsonLineDeliveries implements Deliveries {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int MESSAGE_LIMIT = 300;

  private final LineReader lines;
  private final String file;
  private final BiFunction<JsonNode, Origin, Delivery> item;
  private boolean firstLine = true;
  private boolean ended;
  private @Nullable Delivery next;

  JsonLineDeliveries(LineReader lines, String file, BiFunction<JsonNode, Origin, Delivery> item) {
    this.lines = lines;
    this.file = file;
    this.item = item;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended) {
      next = advance();
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

  /** The delivery on the next line; null when the line is blank or there is none. */
  private @Nullable Delivery advance() {
    try {
      LineReader.Line line = lines.next();
      ended = line == null;
      return line == null ? null : delivery(line);
    } catch (EOFException | ZipException e) {
      ended = true;
      return rejected(
          lines.number(),
          RejectReason.UNREADABLE,
          "the gzip is damaged or cut off here, the rest is lost: deliver the file again");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private @Nullable Delivery delivery(LineReader.Line line) {
    boolean first = firstLine;
    if (line.tooLong()) {
      firstLine = false;
      return rejected(
          line.number(),
          RejectReason.LINE_TOO_LONG,
          "the line is longer than " + JsonLines.LINE_LIMIT + " bytes");
    }
    if (first && binary(line.bytes())) {
      return binaryFile();
    }
    String text;
    try {
      text = decode(line.bytes(), first);
    } catch (CharacterCodingException e) {
      if (first && !startsObject(line.bytes()) && lines.zeroAhead()) {
        return binaryFile();
      }
      firstLine = false;
      return rejected(line.number(), RejectReason.BAD_ENCODING, "the line is not valid UTF-8");
    }
    if (text.isBlank()) {
      return null;
    }
    firstLine = false;
    return article(text, line.number(), first);
  }

  /** A picture would be thousands of lines that are not UTF-8. */
  private Delivery binaryFile() {
    ended = true;
    return rejected(
        0, RejectReason.UNREADABLE, "this is a binary file or UTF-16: give JSON Lines in UTF-8");
  }

  private Delivery article(String text, long number, boolean first) {
    try {
      JsonNode node = JSON.readTree(text);
      if (node.isObject()) {
        return item.apply(node, new Origin(file, number));
      }
      String message =
          node.isArray()
              ? "a JSON array: write one object a line, for example with jq -c '.[]'"
              : "not a JSON object";
      return rejected(number, RejectReason.BAD_JSON, message);
    } catch (JsonProcessingException e) {
      if (first && startsArray(text)) {
        ended = true;
        return rejected(
            0,
            RejectReason.UNREADABLE,
            "a JSON array over several lines: write one object a line, for example with jq -c '.[]'");
      }
      String message = "not JSON: " + e.getOriginalMessage();
      return rejected(
          number,
          RejectReason.BAD_JSON,
          message.substring(0, Math.min(message.length(), MESSAGE_LIMIT)));
    }
  }

  /** A good article may follow any line that is merely broken, but not the start of an array. */
  private static boolean startsArray(String text) {
    String start = text.strip();
    return start.equals("[")
        || (start.startsWith("[") && start.substring(1).strip().startsWith("{"));
  }

  /** A line that starts as an object is judged as a line even when it holds a zero byte. */
  private static boolean binary(byte[] line) {
    if (startsObject(line)) {
      // UTF-16 little endian without a byte order mark
      return line.length > 1 && line[1] == 0;
    }
    for (byte b : line) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsObject(byte[] line) {
    return line.length > 0 && line[0] == '{';
  }

  private static String decode(byte[] line, boolean first) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    return first && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private Delivery.Rejected rejected(long line, RejectReason reason, String message) {
    return new Delivery.Rejected(new Origin(file, line), reason, message, "", "");
  }

  @Override
  public void close() throws IOException {
    ended = true;
    lines.close();
  }
}
