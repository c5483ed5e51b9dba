package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.copy.Relation;
import io.storyfold.story.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A story of a fold as someone reads it who looks for mistakes: the articles the model put there,
 * the least certain first.
 */
final class ReviewedStory {
  private final String id;
  private final List<Judged> judged = new ArrayList<>();
  private String first = "";
  private int articles;
  private int originals;

  private record Judged(String title, double probability) {}

  ReviewedStory(String id) {
    this.id = id;
  }

  /** An article of the story, as it stands in {@link FoldFiles#PLACED}. */
  void add(JsonNode placed) {
    articles++;
    JsonNode article = placed.path("article");
    JsonNode reason = placed.path("reason");
    boolean original = article.path("relation").asText().equals(Relation.ORIGINAL.name());
    originals += original ? 1 : 0;
    String title = article.path("title").asText();
    if (original && reason.path("rule").asText().equals(Rule.MODEL.name())) {
      judged.add(new Judged(title, reason.path("probability").asDouble()));
    } else if (original && first.isEmpty()) {
      first = title;
    }
  }

  /** Number of articles, copies among them. */
  int size() {
    return articles;
  }

  /**
   * Whether the model put two articles there, or more: one says little of how it holds together.
   */
  boolean isJudged() {
    return judged.size() > 1;
  }

  /**
   * Mean of the probabilities with which the model put articles there, 0..1; NaN where it put none.
   */
  double coherence() {
    return judged.stream().mapToDouble(Judged::probability).average().orElse(Double.NaN);
  }

  /**
   * In words.
   *
   * @param most articles named, at most
   */
  List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    String mean =
        judged.isEmpty() ? "" : ", joined at %s on average".formatted(number(coherence()));
    lines.add("%s: %d articles, %d originals%s".formatted(id, articles, originals, mean));
    if (!first.isEmpty()) {
      lines.add("  begun by  " + first);
    }
    judged.stream()
        .sorted(Comparator.comparingDouble(Judged::probability))
        .limit(most)
        .forEach(one -> lines.add("  at " + number(one.probability()) + "   " + one.title()));
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
