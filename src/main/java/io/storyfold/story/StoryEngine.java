package io.storyfold.story;

import io.storyfold.article.Features;
import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.copy.Relation;
import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stories of one desk: takes the desk's entries in their recorded order and says what each
 * changed. Deterministic: the same entries in the same order give the same changes, whether the
 * engine lived through them or was rebuilt by {@link StoryRebuild} in between.
 *
 * <p>Time passes only through the {@code at} of the entries. When it crosses an hour a
 * <em>tick</em> runs before the entry is decided: old articles leave the index, grown stories are
 * merged, idle ones closed. Not thread-safe.
 */
public final class StoryEngine {
  private static final long HOUR = 3_600_000L;

  private final StoryBook book;
  private final Housekeeping housekeeping;

  /** An engine that has seen nothing. */
  public StoryEngine(String desk, StorySettings settings, Clusterer clusterer) {
    this(new StoryBook(desk, clusterer), settings);
  }

  StoryEngine(StoryBook book, StorySettings settings) {
    this.book = book;
    this.housekeeping = new Housekeeping(book, settings);
  }

  /** How far the desk has come; to be stored with the changes. */
  public DeskClock clock() {
    return book.time();
  }

  /** Number of stories that may still receive articles. */
  public int openStories() {
    return book.openStories();
  }

  /** The sequence under which an article's member is stored, or -1 when it stands nowhere. */
  public long sequenceOf(String articleId) {
    Member member = book.member(articleId);
    return member == null ? -1 : member.sequence();
  }

  /**
   * Articles that stand somewhere and took text from {@code articleId}, in the desk's order. Also
   * those that copy recognition no longer remembers.
   */
  public List<String> takersOf(String articleId) {
    return book.takersOf(articleId);
  }

  /** Time passes. */
  public StoryChanges tick(long at) {
    StoryChanges changes = new StoryChanges();
    advance(at, changes);
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
    if (present == null) {
      add(article, first, verdict, evidence, changes);
    } else {
      boolean noted = present.card().originalWithdrawn();
      Card card = Card.of(article, present.card().arrivedAt()).noting(noted);
      Reason kept = new Reason(Rule.KEPT, 0, 0, "", 0, List.of(), Sentences.kept());
      Story story = book.story(present.storyId());
      book.detach(present, story, changes);
      Member revised = member(article, card, story.id, verdict, evidence, kept, article.features());
      revised(revised, story, article.id(), changes);
    }
    return changes;
  }

  /**
   * The verdict on a standing article changed, because the article it was taken from is gone.
   *
   * @param stored the article's member as stored, with its features
   * @param withdrawn whether it is gone because its publisher withdrew it
   */
  public StoryChanges reverdict(
      long at, Member stored, Verdict verdict, @Nullable Evidence evidence, boolean withdrawn) {
    StoryChanges changes = tick(at);
    Story story = book.story(stored.storyId());
    Card card = stored.card().noting(withdrawn);
    book.detach(stored, story, changes);
    Member judged =
        new Member(
            book.next(),
            clock().clock(),
            card,
            story.id,
            verdict,
            quotable(card, evidence),
            stored.reason(),
            stored.features(),
            stored.mayMerge());
    revised(judged, story, judged.articleId() + ", judged anew", changes);
    return changes;
  }

  /** Who becomes the original when {@code gone} is no more; empty when nobody has to. */
  public String heirOf(String gone) {
    return book.takersOf(gone).stream()
        .filter(id -> rootOf(id).equals(gone))
        .findFirst()
        .orElse("");
  }

  /**
   * The article that another was taken from is gone, and copy recognition no longer remembers
   * either: what is known of the relation stays, without words of the text.
   *
   * @param stored the copy's member as stored, with its features
   * @param heir as {@link #heirOf} said before the first orphan of {@code gone}
   * @param withdrawn whether it is gone because its publisher withdrew it
   */
  public StoryChanges orphan(long at, Member stored, String gone, String heir, boolean withdrawn) {
    Verdict before = stored.verdict();
    boolean inherits = stored.articleId().equals(heir);
    Verdict after = before.rootId().equals(gone) ? before.withRoot(heir) : before;
    Evidence evidence = stored.evidence();
    return inherits || evidence == null
        ? reverdict(at, stored, Verdict.ORIGINAL, null, withdrawn)
        : reverdict(at, stored, after, evidence.unquoted(), withdrawn);
  }

  private String rootOf(String articleId) {
    Member member = book.member(articleId);
    return member == null ? "" : member.verdict().rootId();
  }

  /** An article is gone. Its id is reported as withdrawn even when it stood nowhere. */
  public StoryChanges withdraw(long at, String articleId) {
    StoryChanges changes = tick(at);
    changes.withdrawn().add(articleId);
    Member gone = book.member(articleId);
    if (gone != null) {
      Story story = book.story(gone.storyId());
      book.detach(gone, story, changes);
      if (articleId.equals(story.representativeId())) {
        book.elect(story);
      }
      StoryStatus after = story.isEmpty() ? StoryStatus.EMPTY : story.status();
      new Chronicle(book, changes)
          .article(story, UpdateKind.ARTICLE_REMOVED, after, gone.withdrawn(), articleId);
    }
    return changes;
  }

  private void add(
      ReadArticle article,
      boolean first,
      Verdict verdict,
      @Nullable Evidence evidence,
      StoryChanges changes) {
    Choice choice = choose(article, verdict);
    Story joined = choice.story();
    String storyId = joined == null ? book.newStoryId(article.id(), first) : joined.id;
    Member member =
        member(
            article,
            Card.of(article, clock().clock()).noting(first && fromWithdrawn(verdict)),
            storyId,
            verdict,
            evidence,
            choice.reason(),
            choice.features());
    Chronicle chronicle = new Chronicle(book, changes);
    Story story = joined != null ? joined : begin(member);
    if (story.status() == StoryStatus.CLOSED) {
      chronicle.story(story, UpdateKind.REOPENED, StoryStatus.OPEN, article.id());
    }
    book.attach(member, story, changes);
    story.arrived(member, clock().clock());
    UpdateKind kind = joined == null ? UpdateKind.CREATED : UpdateKind.ARTICLE_ADDED;
    chronicle.article(story, kind, StoryStatus.OPEN, member, article.id());
  }

  private Choice choose(ReadArticle article, Verdict verdict) {
    if (verdict.relation() != Relation.ORIGINAL && article.genre() == Genre.ARTICLE) {
      Member source = book.member(verdict.directId());
      if (source != null) {
        String words = Sentences.copy(verdict);
        return new Choice(
            book.story(source.storyId()),
            new Reason(Rule.COPY, 1, 0, "", 0, List.of(), words),
            article.features());
      }
    }
    Decision decision =
        book.clusterer.decide(article.features(), article.source(), clock().clock());
    String best = decision.storyId();
    return new Choice(
        best == null ? null : book.story(best), Sentences.reason(decision), decision.features());
  }

  private Story begin(Member seed) {
    Story story = Story.begin(seed.storyId(), seed.sequence(), seed.articleId(), seed.at());
    book.open(story);
    return story;
  }

  private Member member(
      ReadArticle article,
      Card card,
      String storyId,
      Verdict verdict,
      @Nullable Evidence evidence,
      Reason reason,
      Features features) {
    boolean mayMerge = article.genre() == Genre.ARTICLE;
    return new Member(
        book.next(),
        clock().clock(),
        card,
        storyId,
        verdict,
        quotable(card, evidence),
        reason,
        features,
        mayMerge);
  }

  /** A reprint of a reprint whose original was withdrawn is of the same text. */
  private boolean fromWithdrawn(Verdict verdict) {
    Member source = book.member(verdict.directId());
    return source != null && source.card().originalWithdrawn();
  }

  /** Copies of a withdrawn text share it with each other: it is not to be quoted there either. */
  private static @Nullable Evidence quotable(Card card, @Nullable Evidence evidence) {
    return evidence != null && card.originalWithdrawn() ? evidence.unquoted() : evidence;
  }

  private void revised(Member member, Story story, String subject, StoryChanges changes) {
    book.attach(member, story, changes);
    new Chronicle(book, changes)
        .article(story, UpdateKind.ARTICLE_REVISED, story.status(), member, subject);
  }

  private void advance(long at, StoryChanges changes) {
    DeskClock now = book.time();
    long clock = Math.max(now.clock(), at);
    long hour = clock - Math.floorMod(clock, HOUR);
    boolean started = !now.equals(DeskClock.START);
    book.time(new DeskClock(clock, now.sequence(), started ? now.tickClock() : hour));
    if (started && hour > now.tickClock()) {
      housekeeping.run(hour, changes);
    }
  }
}
