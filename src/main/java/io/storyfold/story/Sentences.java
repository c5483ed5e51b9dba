package io.storyfold.story;

import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.Decision;
import io.storyfold.story.cluster.JoinFeature;
import io.storyfold.story.cluster.Merge;
import io.storyfold.story.cluster.SharedTerm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decisions and updates in words, for the editor who asks why. */
final class Sentences {
  private Sentences() {}

  static String copy(Verdict verdict) {
    return "Follows the article it was taken from: %s copy of %s, %.0f %% of its text stands there."
        .formatted(
            verdict.relation().name().toLowerCase(Locale.ROOT),
            verdict.directId(),
            100 * verdict.containmentInSource());
  }

  static Reason reason(Decision decision) {
    String words =
        switch (decision.rule()) {
          case SAME_TITLE -> "The story already holds an article with the same headline.";
          case MODEL -> joined(decision);
          case NEW -> first(decision);
        };
    return new Reason(
        rule(decision),
        decision.probability(),
        decision.threshold(),
        given(decision.best()),
        given(decision.runnerUp()),
        decision.runnerUpProbability(),
        decision.profile(),
        measures(decision.values()),
        decision.shared(),
        words);
  }

  private static List<Reason.Measure> measures(Map<JoinFeature, Double> values) {
    return JoinFeature.all().stream()
        .filter(values::containsKey)
        .map(feature -> new Reason.Measure(feature.key(), values.getOrDefault(feature, 0.0)))
        .toList();
  }

  private static String given(@Nullable String id) {
    return id == null ? "" : id;
  }

  private static Rule rule(Decision decision) {
    return switch (decision.rule()) {
      case SAME_TITLE -> Rule.SAME_TITLE;
      case MODEL -> Rule.MODEL;
      case NEW -> Rule.FIRST;
    };
  }

  private static String joined(Decision decision) {
    return "Joined with probability %.2f (%.2f needed; %s); shared: %s."
        .formatted(
            decision.probability(),
            decision.threshold(),
            second(decision),
            terms(decision.shared()));
  }

  private static String second(Decision decision) {
    return decision.runnerUp() == null
        ? "no other story came near"
        : "the second best story had %.2f".formatted(decision.runnerUpProbability());
  }

  private static String first(Decision decision) {
    return decision.probability() == 0
        ? "Began a story: no story shares enough words with it."
        : "Began a story: the best other one reached probability %.2f (%.2f needed)."
            .formatted(decision.probability(), decision.threshold());
  }

  static String kept() {
    return "A new version of an article stays in its story.";
  }

  static String beside(String articleId) {
    return "An editor put it into one story with " + articleId + ".";
  }

  static String keptApart(String storyId) {
    return "The best story was " + storyId + ", from which an editor keeps it apart.";
  }

  static String editor() {
    return "An editor put it here.";
  }

  static String blocked() {
    return "An editor keeps it out of all stories.";
  }

  static String withdrawn(String articleId) {
    return "Article withdrawn: " + articleId + ".";
  }

  static String moved(String articleId, String to) {
    return "Article moved to story " + to + ": " + articleId + ".";
  }

  static String closed() {
    return "Story closed by an editor.";
  }

  static String update(UpdateKind kind, String subject) {
    return switch (kind) {
      case CREATED -> "Story begun by " + subject + ".";
      case ARTICLE_ADDED -> "Article added: " + subject + ".";
      case ARTICLE_REVISED -> "Article revised: " + subject + ".";
      case ARTICLE_REMOVED -> "Article removed: " + subject + ".";
      case MERGED -> "Stories merged: " + subject + ".";
      case SPLIT -> "Story split: " + subject + ".";
      case CLOSED -> "Story closed: no new article " + subject + ".";
      case REOPENED -> "Story opened again by " + subject + ".";
      case EDITED -> "Edited: " + subject + ".";
    };
  }

  /** Why two stories are one. */
  static String why(Merge merge) {
    return switch (merge.rule()) {
      case VOTES -> "probability %.2f".formatted(merge.strength());
      case AFFINITY ->
          "%.0f %% as like each other as articles of one of them are"
              .formatted(100 * merge.strength());
    };
  }

  private static String terms(List<SharedTerm> shared) {
    return shared.isEmpty()
        ? "nothing but their time and outlets"
        : shared.stream().map(SharedTerm::text).collect(Collectors.joining(", "));
  }
}
