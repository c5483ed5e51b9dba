package io.storyfold.story;

import io.storyfold.copy.Verdict;
import org.jspecify.annotations.Nullable;

/** New verdicts on articles that stand where they are: the text they were taken from is gone. */
final class Rejudging {
  private final StoryBook book;
  private final StoryChanges changes;

  Rejudging(StoryBook book, StoryChanges changes) {
    this.book = book;
    this.changes = changes;
  }

  /**
   * An article in a story, or one kept out of all, is judged anew; nothing happens to others.
   *
   * @param withdrawn whether the source is gone because its publisher withdrew it
   */
  void judge(String articleId, Verdict verdict, @Nullable Evidence evidence, boolean withdrawn) {
    Member present = book.member(articleId);
    Member aside = book.aside(articleId);
    if (present != null) {
      Story story = book.story(present.storyId());
      Member stored = book.full(present, changes);
      book.detach(present, story, changes);
      Member judged = judged(stored, story.id, verdict, evidence, withdrawn);
      book.attach(judged, story, changes);
      story.excerpt(judged, story.withoutExcerpt(articleId));
      String words = Sentences.update(UpdateKind.ARTICLE_REVISED, articleId + ", judged anew");
      new Chronicle(book, changes)
          .article(story, UpdateKind.ARTICLE_REVISED, story.status(), judged, words);
    } else if (aside != null) {
      Member stored = book.full(aside, changes);
      book.setAside(judged(stored, "", verdict, evidence, withdrawn), changes);
    }
  }

  /**
   * The article is gone, and copy recognition no longer remembers those that took from it: what is
   * known of the relation stays, without words of the text. The oldest becomes the original.
   */
  void orphan(String gone, boolean withdrawn) {
    String heir =
        book.takersOf(gone).stream().filter(id -> rootOf(id).equals(gone)).findFirst().orElse("");
    for (String id : book.takersOf(gone)) {
      Member stored = book.full(book.standing(id), changes);
      Evidence evidence = stored.evidence();
      if (id.equals(heir) || evidence == null) {
        judge(id, Verdict.ORIGINAL, null, withdrawn);
      } else {
        Verdict before = stored.verdict();
        Verdict after = before.rootId().equals(gone) ? before.withRoot(heir) : before;
        judge(id, after, evidence.unquoted(), withdrawn);
      }
    }
  }

  private String rootOf(String articleId) {
    Member member = book.member(articleId);
    return member == null ? "" : member.verdict().rootId();
  }

  private Member judged(
      Member stored, String story, Verdict verdict, @Nullable Evidence found, boolean withdrawn) {
    Card card = stored.card().noting(withdrawn);
    return new Member(
        book.next(),
        book.time().clock(),
        card,
        story,
        verdict,
        card.quotable(found),
        stored.reason(),
        stored.features(),
        stored.mayMerge());
  }
}
