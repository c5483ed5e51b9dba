package io.storyfold.story.cluster;

import java.util.List;
import java.util.Locale;

/** What the join-or-new model is told of an article and a story. */
public enum JoinFeature {
  /** Cosine of the article and the story's sums, 0..1. */
  COSINE,
  /** Share of the article's weight that the story's usual terms cover, 0..1. */
  COVER,
  /** How much better the story's language explains the article than the background does, 0..1. */
  LANGUAGE,
  /** Cosine with the most similar member, 0..1. */
  NEAREST,
  /** Mean of the three highest cosines with members (of fewer where there are fewer), 0..1. */
  NEAREST_THREE,
  /** Mean cosine with the compared members, 0..1. */
  AVERAGE,
  /** Weight of the strongest shared term, in idf units. */
  FIRST_EVIDENCE,
  /** Weight of the second strongest shared term, in idf units. */
  SECOND_EVIDENCE,
  /** ln(1 + weight of all shared terms). */
  SHARED_MASS,
  /** Number of shared terms, at most 8. */
  SHARED_TERMS,
  /** Share of the article's weight in shared terms that few other stories know, 0..1. */
  EXCLUSIVE,
  /** Share of the headline's weight that the story knows, 0..1. */
  HEADLINE,
  /** ln of the number of members. */
  SIZE,
  /** Days since the story's last arrival. */
  GAP,
  /** ln(1 + weight of all the article's terms). */
  INFORMATION,
  /** {@link #LANGUAGE} · {@link #SIZE}. */
  LANGUAGE_SIZE,
  /** {@link #NEAREST} · {@link #SIZE}. */
  NEAREST_SIZE,
  /** {@link #LANGUAGE} · {@link #NEAREST}. */
  LANGUAGE_NEAREST,
  /** Shared words less shared pairs of words: a name of two words is one piece of evidence. */
  INDEPENDENT,
  /** Share of the weight of the story's usual terms that the article holds, 0..1. */
  CORE,
  /** 1 when article and story both have numbers in headlines and share none. */
  NUMBERS_DIFFER,
  /** Share of the compared members that come from the article's source, 0..1. */
  SAME_SOURCE,
  /** Lead of the story's score over the best other candidate's. */
  MARGIN;

  private static final List<JoinFeature> ALL = List.of(values());

  /** All features, in their order. */
  public static List<JoinFeature> all() {
    return ALL;
  }

  /** Place in vectors that hold a value for each feature. */
  @SuppressWarnings("EnumOrdinal") // positions live in memory only, files name the feature
  int index() {
    return ordinal();
  }

  /** Name in the model file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
