package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.StoryUpdate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The newest updates of one story. Not thread-safe: {@link ReadModel} guards it. */
final class UpdateLog {
  private final Deque<StoryUpdate> updates = new ArrayDeque<>();

  /** Adds an update, unless it was delivered before, and forgets the oldest above {@code bound}. */
  void add(StoryUpdate update, int bound) {
    StoryUpdate last = updates.peekLast();
    if (last != null && last.getRevision() >= update.getRevision()) {
      return;
    }
    updates.addLast(update);
    if (updates.size() > bound) {
      updates.removeFirst();
    }
  }

  /** Oldest first. */
  List<StoryUpdate> list() {
    return new ArrayList<>(updates);
  }

  boolean isEmpty() {
    return updates.isEmpty();
  }

  void clear() {
    updates.clear();
  }

  /**
   * An article was withdrawn: of what was told of it, id, source and times stay.
   *
   * @return other stories it came from or went to
   */
  Set<String> erase(String articleId) {
    Set<String> others = new HashSet<>();
    Set<String> titles = new HashSet<>();
    for (StoryUpdate update : updates) {
      ArticleRef article = update.getArticle();
      if (article != null && article.getId().equals(articleId)) {
        titles.add(article.getTitle());
        others.add(update.getOtherStoryId());
      }
    }
    titles.remove("");
    others.remove("");
    if (!titles.isEmpty()) {
      List<StoryUpdate> erased =
          updates.stream().map(update -> without(update, articleId, titles)).toList();
      updates.clear();
      updates.addAll(erased);
    }
    return others;
  }

  private static StoryUpdate without(StoryUpdate update, String articleId, Set<String> titles) {
    ArticleRef article = update.getArticle();
    boolean concerned = article != null && article.getId().equals(articleId);
    boolean headed = titles.contains(update.getHeadline());
    if (!concerned && !headed) {
      return update;
    }
    StoryUpdate.Builder rest = StoryUpdate.newBuilder(update);
    if (headed) {
      rest.setHeadline("");
    }
    if (concerned) {
      rest.setArticle(
          ArticleRef.newBuilder()
              .setId(article.getId())
              .setSource(article.getSource())
              .setPublishedAt(article.getPublishedAt())
              .setArrivedAt(article.getArrivedAt())
              .build());
    }
    return rest.build();
  }
}
