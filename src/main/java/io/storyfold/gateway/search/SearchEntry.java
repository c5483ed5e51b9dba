package io.storyfold.gateway.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is searched of one story.
 *
 * @param id story id
 * @param number by which it is told when it was found; 0 or more, no other id's
 * @param desk its desk, whose name begins with the language where there is one
 * @param texts headline, titles, keywords; what occurs twice counts once
 * @param sources publishers
 * @param agencies agencies named
 */
public record SearchEntry(
    String id,
    int number,
    String desk,
    Set<String> texts,
    Set<String> sources,
    Collection<String> agencies) {
  /** Copies what is given. */
  public SearchEntry {
    texts = Set.copyOf(texts);
    sources = Set.copyOf(sources);
    agencies = List.copyOf(agencies);
  }
}
