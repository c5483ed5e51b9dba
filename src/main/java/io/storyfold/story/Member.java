package io.storyfold.story;

import io.storyfold.article.Features;
import io.storyfold.copy.Relation;
import io.storyfold.copy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands in a story. Members, in the order of their sequence, are what a story
 * index is rebuilt from.
 *
 * @param sequence place in the desk's order; new with every change of the article
 * @param at the desk's clock at that change, epoch milliseconds
 * @param storyId story it was put into; that story may have been merged since
 * @param evidence where a copy was taken from; null for an original
 * @param mayMerge false for roundups and live blogs, which never hold two stories together: by the
 *     article's genre, or by the verdict, which knows a roundup by the many texts it shares
 */
public record Member(
    long sequence,
    long at,
    Card card,
    String storyId,
    Verdict verdict,
    @Nullable Evidence evidence,
    Reason reason,
    Features features,
    boolean mayMerge) {
  /** A verdict of roundup overrules. */
  public Member {
    mayMerge = mayMerge && !verdict.roundup();
  }

  /** The article's id. */
  public String articleId() {
    return card.articleId();
  }

  /** Whether the text is its own. */
  public boolean isOriginal() {
    return verdict.relation() == Relation.ORIGINAL;
  }

  Member movedTo(String story) {
    return new Member(sequence, at, card, story, verdict, evidence, reason, features, mayMerge);
  }

  /** The same, put somewhere by a new decision. */
  Member decided(long newSequence, long clock, String story, Reason why) {
    return new Member(newSequence, clock, card, story, verdict, evidence, why, features, mayMerge);
  }

  /** The same with the features by which the index is to know it. */
  Member indexedAs(Features completed) {
    return new Member(sequence, at, card, storyId, verdict, evidence, reason, completed, mayMerge);
  }

  /** The same without what only the store needs: what the engine keeps in memory. */
  Member light() {
    return new Member(
        sequence, at, card, storyId, verdict, null, Reason.NONE, Features.NONE, mayMerge);
  }

  /** The member of a withdrawn article, as updates show it: id and source. */
  Member withdrawn() {
    return new Member(
        sequence,
        at,
        card.withdrawn(),
        storyId,
        verdict,
        null,
        Reason.NONE,
        Features.NONE,
        mayMerge);
  }
}
