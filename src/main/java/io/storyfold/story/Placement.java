package io.storyfold.story;

import io.storyfold.article.Features;
import io.storyfold.copy.Relation;
import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.Candidate;
import io.storyfold.story.cluster.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which story an article goes to: beside the article an editor put it beside, else where
 * the article it was copied from stands, else where the model says; never where an editor does not
 * want it.
 */
final class Placement {
  private final StoryBook book;

  Placement(StoryBook book) {
    this.book = book;
  }

  /**
   * Chooses; changes nothing.
   *
   * @param mayFollow whether a copy follows its source: not a roundup or live blog
   */
  Choice choose(
      String articleId, String source, Features features, Verdict verdict, boolean mayFollow) {
    Choice told = told(articleId, features);
    if (told != null) {
      return told;
    }
    if (verdict.relation() != Relation.ORIGINAL && mayFollow) {
      Member from = book.member(verdict.directId());
      if (from != null && allowed(articleId, book.story(from.storyId()))) {
        Reason reason = Reason.of(Rule.COPY, 1, Sentences.copy(verdict));
        return new Choice(book.story(from.storyId()), reason, features);
      }
    }
    return byModel(articleId, source, features);
  }

  private @Nullable Choice told(String articleId, Features features) {
    for (String other : book.constraints.together(articleId)) {
      Member beside = book.member(other);
      if (beside != null && allowed(articleId, book.story(beside.storyId()))) {
        Reason reason = Reason.of(Rule.EDITOR, 1, Sentences.beside(other));
        return new Choice(book.story(beside.storyId()), reason, features);
      }
    }
    return null;
  }

  private Choice byModel(String articleId, String source, Features features) {
    long clock = book.time().clock();
    Decision decision = book.clusterer.decide(features, source, clock);
    Reason reason = Sentences.reason(decision);
    String best = decision.storyId();
    if (best == null || allowed(articleId, book.story(best))) {
      return new Choice(best == null ? null : book.story(best), reason, decision.features());
    }
    List<Candidate> others = book.clusterer.candidates(decision.features(), source, clock);
    Story next =
        others.stream()
            .filter(other -> other.probability() >= decision.threshold())
            .map(other -> book.story(other.storyId()))
            .filter(story -> allowed(articleId, story))
            .findFirst()
            .orElse(null);
    return new Choice(
        next, reason.worded(Rule.EDITOR, Sentences.keptApart(best)), decision.features());
  }

  private boolean allowed(String articleId, Story story) {
    return !book.constraints.parted(articleId, other -> book.stands(other, story));
  }
}
