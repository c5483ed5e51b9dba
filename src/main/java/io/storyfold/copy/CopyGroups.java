package io.storyfold.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The live copies of each root, by sequence. The root itself may have left the window. */
final class CopyGroups {
  private final Map<String, List<LiveArticle>> copies = new HashMap<>();

  void add(LiveArticle copy) {
    List<LiveArticle> group =
        copies.computeIfAbsent(copy.verdict().rootId(), root -> new ArrayList<>(1));
    int at = group.size();
    while (at > 0 && group.get(at - 1).sequence() > copy.sequence()) {
      at--;
    }
    group.add(at, copy);
  }

  void remove(LiveArticle copy) {
    String root = copy.verdict().rootId();
    List<LiveArticle> group = of(root);
    group.remove(copy);
    if (group.isEmpty()) {
      copies.remove(root);
    }
  }

  /** In sequence order; empty for an article without copies. A view. */
  List<LiveArticle> of(String rootId) {
    return copies.getOrDefault(rootId, List.of());
  }

  /** Number of roots that have copies. */
  int size() {
    return copies.size();
  }
}
