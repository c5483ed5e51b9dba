package io.storyfold.story.cluster;

import java.time.Duration;

/**
 * Bounds of memory and work of a {@link Clusterer}. What is learned stands in the {@link
 * JoinModel}; what is here says how far back and how wide it looks.
 *
 * @param memory a member is forgotten this long after it arrived
 * @param reach stories without an arrival for this long are no candidates
 * @param sameTitle articles with one headline are one story when they arrive within this time
 * @param sameTitleWords a headline of fewer words ("Weather") says too little for that rule
 * @param mergeAge only stories whose first member is younger than this look for a merge
 * @param mergeSample members asked, at most, when a story looks for a merge; the newest
 * @param postings youngest stories read, at most, for one term
 * @param candidates stories compared in full, at most, for one article; half as many for a long one
 * @param judged best of the candidates that the model judges
 * @param ring newest members of a story an article is compared with one by one
 */
public record ClusterSettings(
    Duration memory,
    Duration reach,
    Duration sameTitle,
    int sameTitleWords,
    Duration mergeAge,
    int mergeSample,
    int postings,
    int candidates,
    int judged,
    int ring) {

  /** The measured settings: ten days of memory, five of reach. */
  public static ClusterSettings defaults() {
    return new ClusterSettings(
        Duration.ofDays(10),
        Duration.ofDays(5),
        Duration.ofDays(2),
        3,
        Duration.ofDays(2),
        9,
        100,
        16,
        4,
        24);
  }

  /** The same with another memory. */
  public ClusterSettings withMemory(Duration other) {
    return new ClusterSettings(
        other,
        reach,
        sameTitle,
        sameTitleWords,
        mergeAge,
        mergeSample,
        postings,
        candidates,
        judged,
        ring);
  }
}
