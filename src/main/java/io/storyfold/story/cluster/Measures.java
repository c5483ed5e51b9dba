package io.storyfold.story.cluster;

import java.util.EnumSet;
import java.util.Set;

/**
 * The features that are measured: those a profile has a use for, or all of them where a profile is
 * to be learned. Comparing an article with members one by one, and weighing each word's surprise,
 * are most of the work; a profile that asks only for a cosine is spared both.
 */
final class Measures {
  private static final Set<JoinFeature> OF_LANGUAGE =
      Set.of(JoinFeature.LANGUAGE, JoinFeature.LANGUAGE_SIZE, JoinFeature.LANGUAGE_NEAREST);

  /** The margin is among them, because the score it is taken of is. */
  private static final Set<JoinFeature> OF_MEMBERS =
      Set.of(
          JoinFeature.NEAREST,
          JoinFeature.NEAREST_THREE,
          JoinFeature.AVERAGE,
          JoinFeature.NEAREST_SIZE,
          JoinFeature.LANGUAGE_NEAREST,
          JoinFeature.SAME_SOURCE,
          JoinFeature.MARGIN);

  /** What a trainer wants. */
  static final Measures ALL = new Measures(EnumSet.allOf(JoinFeature.class));

  private final EnumSet<JoinFeature> measured;
  private final boolean members;
  private final boolean language;

  private Measures(EnumSet<JoinFeature> measured) {
    this.measured = measured;
    this.members = measured.stream().anyMatch(OF_MEMBERS::contains);
    this.language = members || measured.stream().anyMatch(OF_LANGUAGE::contains);
  }

  /** Those to which the profile gives a weight. */
  static Measures of(JoinModel.Profile profile) {
    EnumSet<JoinFeature> used = EnumSet.noneOf(JoinFeature.class);
    for (JoinFeature feature : JoinFeature.all()) {
      if (profile.inputs().get(feature.index()).weight() != 0) {
        used.add(feature);
      }
    }
    return new Measures(used);
  }

  /** Whether the article is compared with a story's members one by one. */
  boolean members() {
    return members;
  }

  /** Whether it matters how well the story explains the article; the score needs it too. */
  boolean language() {
    return language;
  }

  /** Whether it matters what is usual in the story. */
  boolean core() {
    return has(JoinFeature.CORE) || has(JoinFeature.NUMBERS_DIFFER);
  }

  boolean has(JoinFeature feature) {
    return measured.contains(feature);
  }
}
