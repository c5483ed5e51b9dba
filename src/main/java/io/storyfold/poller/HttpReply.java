package io.storyfold.poller;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * An answer by HTTP/1.1 (RFC 9112): read from a stream within limits, so that neither a huge nor a
 * packed body grows in memory.
 *
 * @param status code
 * @param fields header fields by lower-case name; the first of each
 * @param body decompressed
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record HttpReply(int status, Map<String, String> fields, byte[] body) {
  private static final int CONTINUE = 100;
  private static final int OK = 200;
  private static final List<Integer> WITHOUT_BODY = List.of(204, 304);
  private static final int HEX = 16;

  /** The field, or empty. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Reads one answer. */
  static HttpReply read(InputStream in, int limit) throws IOException {
    int status = CONTINUE;
    Map<String, String> fields = new HashMap<>();
    while (status < OK) {
      int[] left = {HttpLimits.HEAD};
      status = status(line(in, left));
      fields.clear();
      for (String field = line(in, left); !field.isEmpty(); field = line(in, left)) {
        int colon = field.indexOf(':');
        if (colon > 0) {
          String name = field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
          fields.putIfAbsent(name, field.substring(colon + 1).strip());
        }
      }
    }
    boolean none = WITHOUT_BODY.contains(status);
    byte[] raw = none ? new byte[0] : body(in, fields, limit);
    return new HttpReply(status, Map.copyOf(fields), unpacked(raw, fields, limit));
  }

  private static int status(String line) throws IOException {
    String[] parts = line.split(" ", 3);
    if (!parts[0].startsWith("HTTP/1.") || parts.length < 2 || !parts[1].matches("[1-5]\\d\\d")) {
      throw new IOException("no HTTP/1.1 answer");
    }
    return Integer.parseInt(parts[1]);
  }

  private static String line(InputStream in, int[] left) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer is cut off in its head");
      }
      if (--left[0] < 0) {
        throw new TooLargeException("the head of the answer is too large");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static byte[] body(InputStream in, Map<String, String> fields, int limit)
      throws IOException {
    if (fields.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
      return chunks(in, limit);
    }
    String stated = fields.getOrDefault("content-length", "");
    if (!stated.matches("\\d{1,18}")) {
      return bounded(in, limit);
    }
    long length = Long.parseLong(stated);
    if (length > limit) {
      throw tooLarge(limit);
    }
    byte[] body = in.readNBytes((int) length);
    if (body.length < length) {
      throw new EOFException("the answer is cut off");
    }
    return body;
  }

  private static byte[] chunks(InputStream in, int limit) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int[] left = {HttpLimits.HEAD};
      String size = line(in, left).split(";", 2)[0].strip();
      if (!size.matches("[0-9a-fA-F]{1,8}")) {
        throw new IOException("no chunk size: the answer is damaged");
      }
      long length = Long.parseLong(size, HEX);
      if (length == 0) {
        return body.toByteArray();
      }
      if (body.size() + length > limit) {
        throw tooLarge(limit);
      }
      byte[] chunk = in.readNBytes((int) length);
      if (chunk.length < length) {
        throw new EOFException("the answer is cut off");
      }
      body.write(chunk);
      line(in, left);
    }
  }

  private static byte[] unpacked(byte[] raw, Map<String, String> fields, int limit)
      throws IOException {
    InputStream in = new ByteArrayInputStream(raw);
    return switch (fields.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> raw.length == 0 ? raw : bounded(new GZIPInputStream(in), limit);
      case "deflate" -> bounded(new InflaterInputStream(in), limit);
      default -> throw new IOException("content encoding not understood");
    };
  }

  private static byte[] bounded(InputStream in, int limit) throws IOException {
    byte[] bytes = in.readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  private static TooLargeException tooLarge(int limit) {
    return new TooLargeException("the answer is larger than " + limit + " bytes");
  }
}
