package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why an article stands in its story: lines for people. */
final class StoryWords {
  private StoryWords() {}

  static List<String> story(JsonNode placed) {
    List<String> lines = new ArrayList<>();
    JsonNode reason = placed.path("reason");
    lines.add(
        "%s stands in story %s of desk %s (rule %s)"
            .formatted(
                CopyWords.id(placed),
                placed.path("storyId").asText(),
                placed.path("desk").asText(),
                reason.path("rule").asText("unknown")));
    if (!reason.path("words").asText().isEmpty()) {
      lines.add("  " + reason.path("words").asText());
    }
    if (reason.path("probability").asDouble() > 0) {
      lines.add(
          "  best story%s: probability %s, %s needed"
              .formatted(
                  named(reason.path("best")),
                  number(reason.path("probability")),
                  number(reason.path("threshold"))));
    }
    if (!reason.path("runnerUp").asText().isEmpty()) {
      lines.add(
          "  second best%s: probability %s"
              .formatted(
                  named(reason.path("runnerUp")), number(reason.path("runnerUpProbability"))));
    }
    List<String> terms = new ArrayList<>();
    reason
        .path("sharedTerms")
        .forEach(t -> terms.add(t.path("text").asText() + " " + number(t.path("weight"))));
    if (!terms.isEmpty()) {
      lines.add("  terms in common, with their weight: " + String.join(", ", terms));
    }
    List<String> measures = new ArrayList<>();
    reason
        .path("measures")
        .forEach(m -> measures.add(m.path("name").asText() + " " + number(m.path("value"))));
    if (!measures.isEmpty()) {
      lines.add(
          "  the model%s was told: %s"
              .formatted(named(reason.path("profile")), String.join(", ", measures)));
    }
    return lines;
  }

  private static String named(JsonNode name) {
    return name.asText().isEmpty() ? "" : " " + name.asText();
  }

  private static String number(JsonNode value) {
    return String.format(Locale.ROOT, "%.2f", value.asDouble());
  }
}
