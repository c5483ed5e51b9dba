package io.storyfold.story;

import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.Clusterer;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one desk: takes the desk's entries in their recorded order and says what each
 * changed. Deterministic: the same entries in the same order give the same changes, whether the
 * engine lived through them or was rebuilt by {@link StoryRebuild} in between.
 *
 * <p>An entry goes: one of {@link #tick}, {@link #place}, {@link #withdraw}, {@link #command}; then
 * {@link #reverdict} for other articles it concerns; then {@link #conclude}.
 *
 * <p>Time passes only through the {@code at} of the entries. When it crosses an hour a
 * <em>tick</em> runs before the entry is decided: old articles leave the index, grown stories are
 * merged, idle ones closed. Not thread-safe.
 */
public final class StoryEngine {
  private static final long HOUR = 3_600_000L;

  private final StoryBook book;
  private final Placement placement;
  private final Housekeeping housekeeping;
  private final Publication publication;

  /** An engine that has seen nothing. */
  public StoryEngine(
      String desk, StorySettings settings, Clusterer clusterer, StoredMembers store) {
    this(new StoryBook(desk, settings, clusterer, store));
  }

  StoryEngine(StoryBook book) {
    this.book = book;
    this.placement = new Placement(book);
    this.housekeeping = new Housekeeping(book);
    this.publication = new Publication(book);
  }

  /** How far the desk has come; to be stored with the changes. */
  public DeskClock clock() {
    return book.time();
  }

  /** Number of stories that may still receive articles. */
  public int openStories() {
    return book.openStories();
  }

  /** How its open stories looked at the last full hour. */
  public Figures figures() {
    return housekeeping.figures();
  }

  /** Time passes. */
  public StoryChanges tick(long at) {
    StoryChanges changes = new StoryChanges();
    DeskClock now = book.time();
    long clock = Math.max(now.clock(), at);
    long hour = clock - Math.floorMod(clock, HOUR);
    boolean started = !now.equals(DeskClock.START);
    book.time(new DeskClock(clock, now.sequence(), started ? now.tickClock() : hour));
    if (started && hour > now.tickClock()) {
      housekeeping.run(hour, changes);
    }
    return changes;
  }

  /**
   * A new article, or a new version of one.
   *
   * @param at arrival, epoch milliseconds
   * @param first whether no version of the article was accepted before, also long ago
   * @param evidence where a copy was taken from; null for an original
   */
  public StoryChanges place(
      long at, ReadArticle article, boolean first, Verdict verdict, @Nullable Evidence evidence) {
    StoryChanges changes = tick(at);
    Member present = book.member(article.id());
    Member before = present == null ? book.aside(article.id()) : present;
    Card card =
        before == null
            ? Card.of(article, clock().clock()).noting(first && fromWithdrawn(verdict))
            : Card.of(article, before.card().arrivedAt()).noting(before.card().originalWithdrawn());
    if (book.constraints.blocked(article.id())) {
      Reason reason = Reason.of(Rule.BLOCKED, 0, Sentences.blocked());
      book.setAside(member(article, card, "", verdict, evidence, reason), changes);
    } else if (present == null) {
      Choice choice =
          placement.choose(
              article.id(),
              article.source(),
              article.features(),
              verdict,
              mayMerge(article) && !verdict.roundup());
      Story joined = choice.story();
      String storyId = joined == null ? book.newStoryId(article.id(), first) : joined.id;
      Member member =
          member(article, card, storyId, verdict, evidence, choice.reason())
              .indexedAs(choice.features());
      new Movement(book, new Chronicle(book, changes), changes)
          .arrive(member, LeadSentences.of(article));
    } else {
      Reason kept = Reason.of(Rule.KEPT, 0, Sentences.kept());
      Story story = book.story(present.storyId());
      book.detach(present, story, changes);
      Member revised = member(article, card, story.id, verdict, evidence, kept);
      book.attach(revised, story, changes);
      story.excerpt(revised, LeadSentences.of(article));
      String words = Sentences.update(UpdateKind.ARTICLE_REVISED, article.id());
      new Chronicle(book, changes)
          .article(story, UpdateKind.ARTICLE_REVISED, story.status(), revised, words);
    }
    return changes;
  }

  /**
   * The verdict on an article changed, because the article it was taken from is gone. Nothing
   * happens when it stands nowhere.
   *
   * @param withdrawn whether that is gone because its publisher withdrew it
   */
  public void reverdict(
      StoryChanges changes,
      String articleId,
      Verdict verdict,
      @Nullable Evidence evidence,
      boolean withdrawn) {
    new Rejudging(book, changes).judge(articleId, verdict, evidence, withdrawn);
  }

  /**
   * The article is gone; those that took from it, and that copy recognition no longer remembers,
   * are judged anew. To be called after {@link #reverdict} for those that it does remember.
   *
   * @param withdrawn whether it is gone because its publisher withdrew it
   */
  public void orphan(StoryChanges changes, String gone, boolean withdrawn) {
    new Rejudging(book, changes).orphan(gone, withdrawn);
  }

  /** An article is gone. Its id is reported as withdrawn even when it stood nowhere. */
  public StoryChanges withdraw(long at, String articleId) {
    StoryChanges changes = tick(at);
    changes.withdrawn().add(articleId);
    book.bringBack(articleId, changes);
    Member gone = book.member(articleId);
    if (gone != null) {
      new Movement(book, new Chronicle(book, changes), changes)
          .leave(gone, "", Sentences.withdrawn(articleId));
    }
    return changes;
  }

  /**
   * An editor's order, decided at the desk's clock.
   *
   * @param at the desk's clock, epoch milliseconds
   */
  public StoryChanges command(long at, Command command) {
    StoryChanges changes = tick(at);
    changes.answer(new Editor(book, placement, changes, command).obey());
    return changes;
  }

  /** Completes the changes of an entry: what is to be stored and published of stories. */
  public void conclude(StoryChanges changes) {
    publication.conclude(changes);
  }

  private Member member(
      ReadArticle article,
      Card card,
      String storyId,
      Verdict verdict,
      @Nullable Evidence evidence,
      Reason reason) {
    return new Member(
        book.next(),
        clock().clock(),
        card,
        storyId,
        verdict,
        card.quotable(evidence),
        reason,
        article.features(),
        mayMerge(article));
  }

  /** A reprint of a reprint whose original was withdrawn is of the same text. */
  private boolean fromWithdrawn(Verdict verdict) {
    Member source = book.member(verdict.directId());
    return source != null && source.card().originalWithdrawn();
  }

  private static boolean mayMerge(ReadArticle article) {
    return article.genre() == Genre.ARTICLE;
  }
}
