package io.storyfold.article;

import java.util.List;

/**
 * What agencies say about an item beyond its text, as delivered. Frontends and rules for desks may
 * use it; recognising copies and stories does not depend on it.
 *
 * @param slug short working title that groups items, for example {@code US-Finance-Fed}
 * @param genres kinds of text by name, for example {@code Meldung}
 * @param signals instructions by code, for example {@code sig:correction}
 * @param locations places by name: where it happened, where it was written
 * @param mediaTopics IPTC media topics as {@code medtop:20000350}
 * @param agencies where the information comes from, by name
 * @param copyright copyright notice, else the holder
 */
public record WireDetails(
    String slug,
    List<String> genres,
    List<String> signals,
    List<String> locations,
    List<String> mediaTopics,
    List<String> agencies,
    String copyright) {
  /** Of an article that came with none. */
  public static final WireDetails NONE =
      new WireDetails("", List.of(), List.of(), List.of(), List.of(), List.of(), "");

  /** Copies the lists. */
  public WireDetails {
    genres = List.copyOf(genres);
    signals = List.copyOf(signals);
    locations = List.copyOf(locations);
    mediaTopics = List.copyOf(mediaTopics);
    agencies = List.copyOf(agencies);
  }
}
