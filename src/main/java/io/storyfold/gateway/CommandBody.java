package io.storyfold.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.HttpStatus;
import io.storyfold.avro.CommandKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An editor's command as ordered over HTTP, checked field by field. The names are those of {@code
 * EditorialCommand}.
 *
 * @param id empty when who orders gave none
 */
record CommandBody(
    String id,
    CommandKind kind,
    String storyId,
    String otherStoryId,
    List<String> articleIds,
    String headline) {

  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
  private static final int HEADLINE_LIMIT = 300;
  private static final int ARTICLES_LIMIT = 200;
  private static final Set<String> FIELDS =
      Set.of("id", "kind", "storyId", "otherStoryId", "articleIds", "headline");
  private static final String KINDS =
      Arrays.stream(CommandKind.values())
          .filter(kind -> kind != CommandKind.UNKNOWN)
          .map(CommandKind::name)
          .collect(Collectors.joining(", "));

  /**
   * Reads one.
   *
   * @throws Problem naming the field that is missing or wrong
   */
  static CommandBody read(InputStream body) throws IOException {
    JsonNode node = object(body);
    CommandBody command =
        new CommandBody(
            text(node, "id"),
            kind(text(node, "kind")),
            text(node, "storyId"),
            text(node, "otherStoryId"),
            texts(node, "articleIds"),
            text(node, "headline"));
    command.check();
    return command;
  }

  private static JsonNode object(InputStream body) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "Not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "Not a JSON object.");
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw Problem.field(
                    name,
                    "Unknown field. Known: " + String.join(", ", new TreeSet<>(FIELDS)) + ".");
              }
            });
    return node;
  }

  private void check() {
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      throw Problem.field("id", "Up to 128 letters, digits and . _ : - are good.");
    }
    if (headline.length() > HEADLINE_LIMIT) {
      throw Problem.field("headline", "Longer than " + HEADLINE_LIMIT + " characters.");
    }
    switch (kind) {
      case MERGE -> {
        need("storyId", storyId);
        need("otherStoryId", otherStoryId);
      }
      case SPLIT -> {
        need("storyId", storyId);
        needArticles(ARTICLES_LIMIT);
      }
      case MOVE -> {
        need("otherStoryId", otherStoryId);
        needArticles(ARTICLES_LIMIT);
      }
      case PIN -> {
        need("storyId", storyId);
        needArticles(1);
      }
      case BLOCK, UNBLOCK -> needArticles(ARTICLES_LIMIT);
      default -> need("storyId", storyId);
    }
  }

  private void need(String field, String value) {
    if (value.isEmpty()) {
      throw Problem.field(field, kind + " needs it.");
    }
  }

  private void needArticles(int most) {
    if (articleIds.isEmpty() || articleIds.size() > most) {
      throw Problem.field(
          "articleIds",
          most == 1 ? kind + " needs one article." : kind + " needs 1 to " + most + " articles.");
    }
  }

  private static CommandKind kind(String name) {
    return Arrays.stream(CommandKind.values())
        .filter(kind -> kind.name().equals(name) && kind != CommandKind.UNKNOWN)
        .findFirst()
        .orElseThrow(() -> Problem.field("kind", "Must be one of " + KINDS + "."));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() || value.textValue().codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.field(field, "Must be a text without control characters.");
    }
    return value.textValue().strip();
  }

  private static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.path(field);
    List<String> texts = new ArrayList<>();
    if (value.isMissingNode() || value.isNull()) {
      return texts;
    }
    for (JsonNode each : value) {
      if (!each.isTextual() || each.textValue().isEmpty()) {
        throw Problem.field(field, "Must be a list of article ids.");
      }
      texts.add(each.textValue());
    }
    if (!value.isArray()) {
      throw Problem.field(field, "Must be a list of article ids.");
    }
    return texts;
  }
}
