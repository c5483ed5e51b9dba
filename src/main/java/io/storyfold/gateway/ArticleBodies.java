package io.storyfold.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.storyfold.article.RejectReason;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Input;
import io.storyfold.format.JsonArticle;
import io.storyfold.format.JsonLines;
import io.storyfold.format.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the articles of a request: one JSON object however it is laid out, or JSON Lines, by the
 * media type. The whole body is read before anything is sent on.
 */
final class ArticleBodies {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();
  private static final Set<String> LINES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  private ArticleBodies() {}

  /**
   * What was delivered, in its order.
   *
   * @param file names the request in messages
   */
  static List<Delivery> read(Context context, GatewaySettings.Limits limits, String file) {
    String type = mediaType(context);
    try (InputStream body = RequestBody.of(context, limits)) {
      if (type.equals("application/json")) {
        return List.of(single(body, new Origin(file, 1)));
      }
      if (LINES.contains(type)) {
        return lines(body, limits, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the body cannot be read", e);
    }
    throw Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "Send one article as application/json, or one a line as application/x-ndjson.");
  }

  /** The media type of a request, without its parameters. */
  static String mediaType(Context context) {
    String header = context.contentType() == null ? "" : context.contentType();
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Delivery single(InputStream body, Origin origin) throws IOException {
    try {
      JsonNode node = JSON.readTree(body);
      if (node.isObject()) {
        return JsonArticle.read(node, origin);
      }
      return bad(origin, "not a JSON object: several articles go as application/x-ndjson");
    } catch (JsonProcessingException e) {
      return bad(origin, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Delivery> lines(InputStream body, GatewaySettings.Limits limits, String file)
      throws IOException {
    List<Delivery> read = new ArrayList<>();
    try (Deliveries deliveries = new JsonLines().read(body, Input.of(file))) {
      while (deliveries.hasNext()) {
        if (read.size() == limits.batchArticles()) {
          throw Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "One request may hold " + limits.batchArticles() + " articles: send several.");
        }
        read.add(deliveries.next());
      }
    }
    return read;
  }

  private static Delivery bad(Origin origin, String message) {
    return new Delivery.Rejected(origin, RejectReason.BAD_JSON, message, "", "");
  }
}
