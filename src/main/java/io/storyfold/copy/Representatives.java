package io.storyfold.copy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides which articles stand in the index.
 *
 * <p>Originals and partial copies do. An exact or near copy does not while its direct source is
 * there: whoever copies one copies the other. When the source has left, or its revision came after
 * the copy, the earliest of its exact and near copies stands in the index for all of them. This is
 * a function of the live articles and their verdicts, whatever happened before.
 */
final class Representatives {
  private final Map<String, LiveArticle> live;
  private final CopyGroups groups;
  private final ArticleIndex index;

  Representatives(Map<String, LiveArticle> live, CopyGroups groups, ArticleIndex index) {
    this.live = live;
    this.groups = groups;
    this.index = index;
  }

  boolean needsPosting(LiveArticle article) {
    if (!article.mayBeSource()) {
      return false;
    }
    Verdict verdict = article.verdict();
    return !verdict.relation().replacesSource()
        || earliestUncovered(verdict.rootId(), verdict.directId()) == article;
  }

  /** Posts who has to stand for {@code directId} now, if anyone. */
  void elect(String rootId, String directId) {
    LiveArticle article = earliestUncovered(rootId, directId);
    if (article != null && !article.posted()) {
      index.post(article);
    }
  }

  private @Nullable LiveArticle earliestUncovered(String rootId, String directId) {
    LiveArticle direct = live.get(directId);
    for (LiveArticle copy : groups.of(rootId)) {
      Verdict verdict = copy.verdict();
      if (verdict.relation().replacesSource()
          && verdict.directId().equals(directId)
          && copy.mayBeSource()
          && (direct == null || direct.sequence() > copy.sequence())) {
        return copy;
      }
    }
    return null;
  }
}
