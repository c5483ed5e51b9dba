package io.storyfold.article;

/** Kinds of articles that must be treated apart. */
public enum Genre {
  /** Tells of one event. */
  ARTICLE,
  /** Tells of many events in short: morning overview, newsletter, week in review. */
  ROUNDUP,
  /** A page that grows while an event goes on. */
  LIVEBLOG
}
