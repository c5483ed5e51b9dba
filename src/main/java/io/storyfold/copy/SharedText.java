package io.storyfold.copy;

import java.util.List;

/**
 * What an article has in common with those before it.
 *
 * @param sources those it could be a copy of; their order has no meaning
 * @param originality as {@link Verdict#originality}
 * @param boilerplate as {@link Judgement#boilerplate}
 */
record SharedText(List<Comparison> sources, double originality, double boilerplate) {
  static final SharedText NONE = new SharedText(List.of(), 1, 0);
}
