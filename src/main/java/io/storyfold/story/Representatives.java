package io.storyfold.story;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the article that stands for a story: what an editor pinned, an article before a roundup,
 * an original before a copy, a corrected one before an uncorrected, then the most central, then the
 * longest-standing. The choice is stable: a newcomer of the same standing must be clearly more
 * central.
 */
final class Representatives {
  /** Centrality (a cosine, 0 to 1) by which a newcomer must lead: headlines must not flicker. */
  private static final double MARGIN = 0.1;

  private static final int PINNED = 8;
  private static final int ARTICLE = 4;
  private static final int ORIGINAL = 2;
  private static final int CORRECTED = 1;

  private final ToDoubleFunction<String> centrality;
  private final Predicate<String> pinned;

  Representatives(ToDoubleFunction<String> centralityOfArticle, Predicate<String> pinnedArticle) {
    this.centrality = centralityOfArticle;
    this.pinned = pinnedArticle;
  }

  /** The better of the present one and a newcomer. */
  Member challenge(@Nullable Member present, Member newcomer) {
    if (present == null) {
      return newcomer;
    }
    int standing = standing(newcomer) - standing(present);
    if (standing != 0) {
      return standing > 0 ? newcomer : present;
    }
    return centralityOf(newcomer) > centralityOf(present) + MARGIN ? newcomer : present;
  }

  /** The present one in a new version, as long as no other member has a higher standing now. */
  @Nullable Member keep(Story story, Member revised) {
    int standing = standing(revised);
    return story.members().stream().anyMatch(other -> standing(other) > standing)
        ? best(story)
        : revised;
  }

  /** The best of all members; null when there is none. */
  @Nullable Member best(Story story) {
    return story.members().stream()
        .max(
            Comparator.comparingInt(this::standing)
                .thenComparingDouble(this::centralityOf)
                .thenComparing(Member::sequence, Comparator.reverseOrder()))
        .orElse(null);
  }

  /** Why this one, for an editor. */
  static String reason(Story story, Member member, boolean pinned) {
    if (pinned) {
      return "chosen by an editor";
    }
    if (story.members().size() == 1) {
      return "the only article of the story";
    }
    String kind = member.isOriginal() ? "text of its own" : "no article with a text of its own";
    String corrected = member.card().correction() ? ", corrected" : "";
    return member.mayMerge()
        ? kind + corrected + ", central to the story, longest-standing among its equals"
        : kind + "; a roundup or live blog, for want of an article";
  }

  private int standing(Member member) {
    return (pinned.test(member.articleId()) ? PINNED : 0)
        + (member.mayMerge() ? ARTICLE : 0)
        + (member.isOriginal() ? ORIGINAL : 0)
        + (member.card().correction() ? CORRECTED : 0);
  }

  private double centralityOf(Member member) {
    return member.isOriginal() ? centrality.applyAsDouble(member.articleId()) : 0;
  }
}
