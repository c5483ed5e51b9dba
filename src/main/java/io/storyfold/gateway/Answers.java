package io.storyfold.gateway;

import com.dynatrace.hash4j.hashing.Hashing;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sends bodies with an ETag, and 304 without a body to who holds the same (RFC 9110, 13.1.2). */
final class Answers {
  /** Header: since when nothing new can have come, because the brokers are not heard. */
  static final String STALE_SINCE = "Storyfold-Stale-Since";

  private static final String JSON = "application/json";

  private Answers() {}

  static void json(Context context, Object value) {
    requireAcceptable(context, JSON);
    send(context, Json.bytes(value), JSON);
  }

  /**
   * What is sent, with its ETag: weak, because the same may go out compressed or not.
   *
   * @param bytes as sent
   */
  @SuppressWarnings("ArrayRecordComponent") // shared bytes, never compared
  record Body(byte[] bytes, String tag) {
    static Body of(byte[] bytes) {
      return new Body(bytes, "W/\"" + Hashing.xxh3_128().hashBytesTo128Bits(bytes) + "\"");
    }
  }

  /** Sends what is already written as JSON. */
  static void written(Context context, Body json) {
    requireAcceptable(context, JSON);
    send(context, json, JSON);
  }

  static void send(Context context, byte[] body, String contentType) {
    send(context, Body.of(body), contentType);
  }

  private static void send(Context context, Body body, String contentType) {
    context.header("ETag", body.tag()).header("Cache-Control", "no-cache");
    if (holds(context.header("If-None-Match"), body.tag())) {
      context.status(HttpStatus.NOT_MODIFIED);
    } else {
      context.result(body.bytes()).contentType(contentType);
    }
  }

  /** Refuses with 406 when {@code Accept} leaves out the only type there is. */
  static void requireAcceptable(Context context, String type) {
    String accept = context.header("Accept");
    if (accept == null || accept.isBlank()) {
      return;
    }
    String family = type.substring(0, type.indexOf('/')) + "/*";
    boolean acceptable =
        Arrays.stream(accept.split(",", -1))
            .map(range -> range.split(";", -1)[0].strip())
            .anyMatch(
                range ->
                    range.equals("*/*")
                        || range.equalsIgnoreCase(type)
                        || range.equalsIgnoreCase(family));
    if (!acceptable) {
      throw Problem.of(HttpStatus.NOT_ACCEPTABLE, "Only " + type + " is spoken here.");
    }
  }

  private static boolean holds(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    String opaque = tag.substring("W/".length());
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals(opaque));
  }
}
