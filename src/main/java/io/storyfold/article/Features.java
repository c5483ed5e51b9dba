package io.storyfold.article;

import java.util.List;

/**
 * What the story engine knows of an article's text.
 *
 * @param version of the extraction; persisted with the article
 * @param titleKey normalised headline without kicker; equal keys are the same headline
 * @param wordCount words in title, kicker, teaser and text: tells a front-page item from a full
 *     text
 * @param terms distinct by text
 * @param embedding dense vector supplied by the producer; empty when there is none
 */
public record Features(
    int version, String titleKey, int wordCount, List<Term> terms, List<Float> embedding) {
  /** Of a text without words. */
  public static final Features NONE = new Features(0, "", 0, List.of(), List.of());

  /** Copies the lists. */
  public Features {
    terms = List.copyOf(terms);
    embedding = List.copyOf(embedding);
  }
}
