package io.storyfold.story;

import io.storyfold.story.cluster.SharedTerm;
import java.util.List;

/**
 * Why an article stands in its story.
 *
 * @param probability of joining the best story, 0 to 1; 0 when there was no candidate
 * @param threshold probability from which an article joins
 * @param runnerUp the second best story, empty when there was none
 * @param sharedTerms strongest terms shared with the best story, strongest first
 * @param words the same as a sentence for an editor
 */
public record Reason(
    Rule rule,
    double probability,
    double threshold,
    String runnerUp,
    double runnerUpProbability,
    List<SharedTerm> sharedTerms,
    String words) {
  static final Reason NONE = new Reason(Rule.KEPT, 0, 0, "", 0, List.of(), "");
}
