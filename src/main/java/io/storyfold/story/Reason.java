package io.storyfold.story;

import io.storyfold.story.cluster.SharedTerm;
import java.util.List;

/**
 * Why an article stands in its story.
 *
 * @param probability of joining the best story, 0 to 1; 0 when there was no candidate
 * @param threshold probability from which an article joins
 * @param best the best story, joined or not; empty when there was no candidate
 * @param runnerUp the second best story, empty when there was none
 * @param profile which profile of the model judged; empty when none did
 * @param measures what the model was told of the best story
 * @param sharedTerms strongest terms shared with the best story, strongest first
 * @param words the same as a sentence for an editor
 */
public record Reason(
    Rule rule,
    double probability,
    double threshold,
    String best,
    String runnerUp,
    double runnerUpProbability,
    String profile,
    List<Measure> measures,
    List<SharedTerm> sharedTerms,
    String words) {
  static final Reason NONE = of(Rule.KEPT, 0, "");

  /**
   * One of the model's inputs.
   *
   * @param name as in the model file
   */
  public record Measure(String name, double value) {}

  /** A reason that no model gave. */
  static Reason of(Rule rule, double probability, String words) {
    return new Reason(rule, probability, 0, "", "", 0, "", List.of(), List.of(), words);
  }

  /** The same figures under another rule. */
  Reason worded(Rule other, String otherWords) {
    return new Reason(
        other,
        probability,
        threshold,
        best,
        runnerUp,
        runnerUpProbability,
        profile,
        measures,
        sharedTerms,
        otherWords);
  }

  /** How far the best story was above what was asked for; negative when it was below. */
  public double margin() {
    return probability - threshold;
  }
}
