package io.storyfold.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who took text from whom: the articles whose verdict names another as original or direct source.
 * Remembered as long as the article stands in a story, so also when copy recognition has long
 * forgotten both.
 */
final class Takers {
  /** By the article named; its takers by sequence. */
  private final Map<String, TreeMap<Long, String>> takers = new HashMap<>();

  void add(Member member) {
    add(member.verdict().rootId(), member);
    add(member.verdict().directId(), member);
  }

  void remove(Member member) {
    remove(member.verdict().rootId(), member);
    remove(member.verdict().directId(), member);
  }

  /** Ids of the articles that took from {@code articleId}, in the desk's order. */
  List<String> of(String articleId) {
    TreeMap<Long, String> known = takers.get(articleId);
    return known == null ? List.of() : List.copyOf(known.values());
  }

  private void add(String from, Member member) {
    if (!from.isEmpty()) {
      takers
          .computeIfAbsent(from, id -> new TreeMap<>())
          .put(member.sequence(), member.articleId());
    }
  }

  private void remove(String from, Member member) {
    takers.computeIfPresent(
        from,
        (id, known) -> {
          known.remove(member.sequence());
          return known.isEmpty() ? null : known;
        });
  }
}
