package io.storyfold.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The live copies that name an article as a further source, by that article. */
final class FurtherSources {
  private final Map<String, List<LiveArticle>> copies = new HashMap<>();

  void add(LiveArticle copy) {
    for (FurtherSource source : copy.verdict().further()) {
      copies.computeIfAbsent(source.id(), id -> new ArrayList<>(1)).add(copy);
    }
  }

  void remove(LiveArticle copy) {
    for (FurtherSource source : copy.verdict().further()) {
      List<LiveArticle> naming = copies.get(source.id());
      if (naming != null && naming.remove(copy) && naming.isEmpty()) {
        copies.remove(source.id());
      }
    }
  }

  /** In no order that means anything. */
  List<LiveArticle> of(String id) {
    return copies.getOrDefault(id, List.of());
  }
}
