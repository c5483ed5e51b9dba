package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Join or new, with all that explains it.
 *
 * @param storyId the story to join; null with {@link Rule#NEW}
 * @param rule what decided
 * @param probability of the best candidate, 0..1; 1 for the same title, 0 without a candidate
 * @param threshold the probability asked for
 * @param best the best candidate, whether joined or not; null without a candidate
 * @param runnerUp the second best candidate; null when there is none
 * @param runnerUpProbability of the second best, 0 when there is none
 * @param shared terms shared with the best candidate, strongest first, at most {@value
 *     #MOST_SHARED}
 * @param values what the model was told of the best candidate; empty without a model decision
 * @param profile which profile of the model judged
 * @param features of the article, completed by the parts of its compounds: what {@link
 *     Clusterer#add} must be given, and what must be stored for a rebuild
 */
public record Decision(
    @Nullable String storyId,
    Rule rule,
    double probability,
    double threshold,
    @Nullable String best,
    @Nullable String runnerUp,
    double runnerUpProbability,
    List<SharedTerm> shared,
    Map<JoinFeature, Double> values,
    String profile,
    Features features) {

  /** Most terms kept in {@link #shared}. */
  public static final int MOST_SHARED = 8;

  /** Copies the collections. */
  public Decision {
    shared = List.copyOf(shared);
    values = Map.copyOf(values);
  }
}
