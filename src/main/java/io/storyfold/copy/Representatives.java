package io.storyfold.copy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which articles stand in the index.
 *
 * <p>Originals and partial copies do. An exact or near copy does not while another source's article
 * stands for it: whoever copies one copies the other. That is its direct source, or, when that has
 * left or its revision came after the copy, the earliest of the source's exact and near copies.
 * This is a function of the live articles and their verdicts, whatever happened before.
 *
 * <p>Within one source every copy stands for itself. Where near copies of one source pile up, it is
 * boilerplate that was taken for text (a page that asks for a subscription), and the index learns
 * that by counting.
 */
final class Representatives {
  private final LiveArticles live;
  private final CopyGroups groups;
  private final ArticleIndex index;

  Representatives(LiveArticles live, CopyGroups groups, ArticleIndex index) {
    this.live = live;
    this.groups = groups;
    this.index = index;
  }

  boolean needsPosting(LiveArticle article) {
    if (!article.mayBeSource()) {
      return false;
    }
    Verdict verdict = article.verdict();
    if (!verdict.relation().replacesSource()) {
      return true;
    }
    LiveArticle direct = live.get(verdict.directId());
    List<LiveArticle> copies = groups.of(verdict.rootId());
    return standsForItself(article, direct, earliestUncovered(copies, verdict.directId(), direct));
  }

  /** Posts, of the copies of {@code directId}, who has to stand in the index now, and no other. */
  void refresh(String rootId, String directId) {
    List<LiveArticle> copies = groups.of(rootId);
    if (copies.isEmpty()) {
      return;
    }
    LiveArticle direct = live.get(directId);
    LiveArticle earliest = earliestUncovered(copies, directId, direct);
    for (LiveArticle copy : copies) {
      if (replaces(copy, directId)) {
        boolean needed = standsForItself(copy, direct, earliest);
        if (needed && !copy.posted()) {
          index.post(copy);
        } else if (!needed && copy.posted()) {
          index.unpost(copy);
        }
      }
    }
  }

  private static boolean standsForItself(
      LiveArticle copy, @Nullable LiveArticle direct, @Nullable LiveArticle earliestUncovered) {
    LiveArticle standIn = direct != null && covers(direct, copy) ? direct : earliestUncovered;
    return standIn == null || standIn == copy || standIn.sameSource(copy);
  }

  private static @Nullable LiveArticle earliestUncovered(
      List<LiveArticle> copies, String directId, @Nullable LiveArticle direct) {
    for (LiveArticle copy : copies) {
      if (replaces(copy, directId) && (direct == null || !covers(direct, copy))) {
        return copy;
      }
    }
    return null;
  }

  private static boolean covers(LiveArticle direct, LiveArticle copy) {
    return direct.sequence() < copy.sequence();
  }

  private static boolean replaces(LiveArticle copy, String directId) {
    return copy.verdict().relation().replacesSource()
        && copy.verdict().directId().equals(directId)
        && copy.mayBeSource();
  }
}
