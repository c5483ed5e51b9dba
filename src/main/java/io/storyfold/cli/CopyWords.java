package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what is known of articles and copies: lines for people. */
final class CopyWords {
  private static final double PERCENT = 100.0;

  private CopyWords() {}

  /** Whether one of two articles is a copy of the other, and if not what they are. */
  static List<String> pair(JsonNode a, JsonNode b) {
    if (names(b, id(a))) {
      return copy(b);
    }
    if (names(a, id(b))) {
      return copy(a);
    }
    List<String> lines = new ArrayList<>();
    lines.add("Neither was called a copy of the other.");
    if (!original(a).isEmpty() && original(a).equals(original(b))) {
      lines.add("Both have text of one original: " + original(a) + ".");
    }
    lines.addAll(copy(a));
    lines.addAll(copy(b));
    boolean together = a.path("storyId").asText().equals(b.path("storyId").asText());
    lines.add(together ? "Both stand in one story." : "They were put into two stories.");
    return lines;
  }

  /** What an article is a copy of. */
  static List<String> copy(JsonNode placed) {
    List<String> lines = new ArrayList<>();
    JsonNode evidence = placed.path("evidence");
    String id = id(placed);
    if (!evidence.isObject()) {
      lines.add(
          id
              + (placed.path("roundup").asBoolean()
                  ? " is a roundup: it has a good part of several originals, and is a copy of none."
                  : " is an original."));
    } else {
      String relation = placed.path("article").path("relation").asText();
      String source = evidence.path("sourceId").asText();
      lines.add("%s is called a copy (%s) of %s".formatted(id, relation, source(evidence)));
      lines.add(
          "  %s of %s stands there, %s of %s stands here; %d fingerprints in common"
              .formatted(
                  percent(evidence.path("containmentInSource").asDouble()),
                  id,
                  percent(evidence.path("containmentOfSource").asDouble()),
                  source,
                  evidence.path("sharedFingerprints").asInt()));
      if (!evidence.path("passage").asText().isEmpty()) {
        lines.add("  longest passage: \"" + oneLine(evidence.path("passage").asText()) + "\"");
      }
      for (JsonNode further : evidence.path("further")) {
        lines.add(
            "  %s more is from %s"
                .formatted(percent(further.path("share").asDouble()), source(further)));
      }
      if (!original(placed).equals(source)) {
        lines.add("  original of the group: " + original(placed));
      }
    }
    if (placed.has("originality")) {
      double originality = placed.path("originality").asDouble();
      lines.add("  %s of its text was in no earlier article".formatted(percent(originality)));
    }
    return lines;
  }

  private static String source(JsonNode named) {
    String where = named.path("source").asText();
    return named.path("sourceId").asText()
        + (where.isEmpty()
            ? ""
            : " (%s, %s)".formatted(where, named.path("sourcePublishedAt").asText()));
  }

  static String id(JsonNode placed) {
    return placed.path("article").path("id").asText();
  }

  private static String original(JsonNode placed) {
    return placed.path("article").path("originalId").asText();
  }

  private static boolean names(JsonNode placed, String id) {
    JsonNode evidence = placed.path("evidence");
    if (evidence.path("sourceId").asText().equals(id)) {
      return true;
    }
    for (JsonNode further : evidence.path("further")) {
      if (further.path("sourceId").asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * PERCENT);
  }

  static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
