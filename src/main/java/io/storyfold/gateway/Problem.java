package io.storyfold.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refused request, answered as {@code application/problem+json} (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String RETRY_AFTER = "Retry-After";

  static final String MEDIA_TYPE = "application/problem+json";

  private final HttpStatus status;

  // Not serialised: a problem never leaves the request that made it.
  private final transient Map<String, ?> more;

  private Problem(HttpStatus status, String detail, Map<String, ?> more) {
    super(detail, null, false, false);
    this.status = status;
    this.more = more;
  }

  /** 400: a parameter or header cannot be understood. */
  static Problem parameter(String name, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, detail, Map.of("parameter", name));
  }

  /** 422: a field of a body is understood but not acceptable. */
  static Problem field(String name, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, Map.of("field", name));
  }

  /** 404: nothing of that id is held. */
  static Problem unknown(String kind, String id) {
    return of(
        HttpStatus.NOT_FOUND,
        "No "
            + kind
            + " '"
            + id
            + "' is known here. It may be too old to be kept, or not have arrived yet.");
  }

  /** 429, with a second to wait. */
  static Problem tooMany(Context context, String detail) {
    context.header(RETRY_AFTER, "1");
    return of(HttpStatus.TOO_MANY_REQUESTS, detail);
  }

  /** 503, with the seconds to wait. */
  static Problem later(Context context, int seconds, String detail) {
    context.header(RETRY_AFTER, String.valueOf(seconds));
    return of(HttpStatus.SERVICE_UNAVAILABLE, detail);
  }

  static Problem of(HttpStatus status, String detail) {
    return new Problem(status, detail, Map.of());
  }

  /** One that says more than a sentence. */
  static Problem of(HttpStatus status, String detail, Map<String, ?> more) {
    return new Problem(status, detail, more);
  }

  void answer(Context context) {
    write(context, status, getMessage(), more);
  }

  /** Answers with a problem without throwing one. */
  static void write(
      Context context, HttpStatus status, @Nullable String detail, Map<String, ?> more) {
    context.status(status).result(body(status, detail, more)).contentType(MEDIA_TYPE);
    context.header("Cache-Control", "no-store");
  }

  /** The JSON of a problem. */
  static byte[] body(HttpStatus status, @Nullable String detail, Map<String, ?> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status.getMessage());
    body.put("status", status.getCode());
    if (detail != null) {
      body.put("detail", detail);
    }
    body.putAll(more);
    return Json.bytes(body);
  }
}
