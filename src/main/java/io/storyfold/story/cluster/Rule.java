package io.storyfold.story.cluster;

/** Why an article joined a story or began one. */
public enum Rule {
  /** The headline stands in the story, word for word. */
  SAME_TITLE,
  /** The model's probability reached the threshold. */
  MODEL,
  /** No story fits. */
  NEW
}
