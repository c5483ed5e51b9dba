package io.storyfold.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refused request, answered as {@code application/problem+json} (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String MEDIA_TYPE = "application/problem+json";

  private final HttpStatus status;
  private final @Nullable String parameter;

  private Problem(HttpStatus status, @Nullable String parameter, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.parameter = parameter;
  }

  /** 400: a parameter or header cannot be understood. */
  static Problem parameter(String name, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, name, detail);
  }

  /** 404: nothing of that id is held. */
  static Problem unknown(String kind, String id) {
    return new Problem(
        HttpStatus.NOT_FOUND,
        null,
        "No "
            + kind
            + " '"
            + id
            + "' is known here. It may be too old to be kept, or not have arrived yet.");
  }

  static Problem of(HttpStatus status, String detail) {
    return new Problem(status, null, detail);
  }

  void answer(Context context) {
    write(context, status, parameter, getMessage());
  }

  /** Answers with a problem without throwing one. */
  static void write(
      Context context, HttpStatus status, @Nullable String parameter, @Nullable String detail) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status.getMessage());
    body.put("status", status.getCode());
    if (detail != null) {
      body.put("detail", detail);
    }
    if (parameter != null) {
      body.put("parameter", parameter);
    }
    context.status(status).result(Json.bytes(body)).contentType(MEDIA_TYPE);
    context.header("Cache-Control", "no-store");
  }
}
