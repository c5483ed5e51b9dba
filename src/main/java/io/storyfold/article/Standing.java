package io.storyfold.article;

/** What the publisher allows of an article now. */
public enum Standing {
  /** On its desk. */
  LIVE,
  /** Under embargo, never on a desk so far. */
  HELD,
  /** Taken back until a usable version comes. */
  WITHHELD,
  /** Killed for good. */
  CANCELED
}
