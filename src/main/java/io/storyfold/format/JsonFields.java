package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads typed fields of one JSON object and remembers the first that is of a wrong type. */
final class JsonFields {
  private static final int SHOWN = 100;

  private final JsonNode object;
  private @Nullable Rejection problem;

  JsonFields(JsonNode object) {
    this.object = object;
  }

  /** The first problem met so far. */
  Optional<Rejection> problem() {
    return Optional.ofNullable(problem);
  }

  /** Empty when absent or null, as for all types. */
  String text(String field) {
    return value(field, "a string", JsonNode::isTextual, JsonNode::textValue).orElse("");
  }

  boolean flag(String field) {
    return value(field, "true or false", JsonNode::isBoolean, JsonNode::booleanValue).orElse(false);
  }

  int integer(String field) {
    return value(field, "a whole number", JsonFields::isInt, JsonNode::intValue).orElse(0);
  }

  OptionalLong date(String field) {
    String text = text(field);
    if (text.isBlank()) {
      return OptionalLong.empty();
    }
    OptionalLong date = IsoDates.parse(text);
    if (date.isEmpty()) {
      report(RejectReason.BAD_DATE, field + " is not an ISO 8601 date: " + shown(text));
    }
    return date;
  }

  List<String> texts(String field) {
    return list(field, "an array of strings", JsonNode::isTextual, JsonNode::textValue);
  }

  List<Float> numbers(String field) {
    return list(field, "an array of numbers", JsonNode::isNumber, JsonNode::floatValue);
  }

  private static boolean isInt(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt();
  }

  private <T> List<T> list(
      String field, String type, Predicate<JsonNode> fits, Function<JsonNode, T> read) {
    Predicate<JsonNode> allFit =
        array -> {
          for (JsonNode item : array) {
            if (!fits.test(item)) {
              return false;
            }
          }
          return array.isArray();
        };
    Function<JsonNode, List<T>> readAll =
        array -> {
          List<T> items = new ArrayList<>(array.size());
          array.forEach(item -> items.add(read.apply(item)));
          return items;
        };
    return value(field, type, allFit, readAll).orElse(List.of());
  }

  private <T> Optional<T> value(
      String field, String type, Predicate<JsonNode> fits, Function<JsonNode, T> read) {
    JsonNode node = object.get(field);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    if (fits.test(node)) {
      return Optional.of(read.apply(node));
    }
    String found = node.getNodeType().name().toLowerCase(Locale.ROOT);
    report(
        RejectReason.BAD_TYPE,
        "%s must be %s, not %s: %s".formatted(field, type, found, shown(node.toString())));
    return Optional.empty();
  }

  private void report(RejectReason reason, String message) {
    if (problem == null) {
      problem = new Rejection(reason, message);
    }
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
