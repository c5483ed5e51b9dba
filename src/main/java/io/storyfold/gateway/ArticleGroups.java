package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.PlacedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A story's articles with the copies folded under their originals.
 *
 * @param groups newest original first; copies in the order they arrived
 */
record ArticleGroups(String storyId, List<Group> groups) {
  private static final Comparator<PlacedArticle> BY_ARRIVAL =
      Comparator.comparing((PlacedArticle placed) -> placed.getArticle().getArrivedAt())
          .thenComparing(placed -> placed.getArticle().getId());

  /**
   * @param original null when it is not held: withdrawn a moment ago, or placed in another story
   */
  record Group(@Nullable PlacedArticle original, List<PlacedArticle> copies) {
    private Instant firstArrival() {
      PlacedArticle first = original == null ? copies.get(0) : original;
      return first.getArticle().getArrivedAt();
    }
  }

  static ArticleGroups of(String storyId, List<PlacedArticle> articles) {
    Map<String, List<PlacedArticle>> byRoot = new HashMap<>();
    for (PlacedArticle placed : articles) {
      byRoot.computeIfAbsent(root(placed.getArticle()), root -> new ArrayList<>()).add(placed);
    }
    List<Group> groups = new ArrayList<>();
    byRoot.forEach((root, members) -> groups.add(group(root, members)));
    groups.sort(Comparator.comparing(Group::firstArrival).reversed());
    return new ArticleGroups(storyId, groups);
  }

  private static Group group(String root, List<PlacedArticle> members) {
    PlacedArticle original = null;
    List<PlacedArticle> copies = new ArrayList<>();
    for (PlacedArticle member : members) {
      if (member.getArticle().getId().equals(root)) {
        original = member;
      } else {
        copies.add(member);
      }
    }
    copies.sort(BY_ARRIVAL);
    return new Group(original, copies);
  }

  private static String root(ArticleRef article) {
    return article.getOriginalId().isEmpty() ? article.getId() : article.getOriginalId();
  }
}
