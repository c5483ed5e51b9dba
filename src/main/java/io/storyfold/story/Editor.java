package io.storyfold.story;

import static io.storyfold.story.CommandRefused.unless;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Carries out one command: checks first that it can be carried out as a whole, then changes the
 * stories and remembers, as constraints on the articles, what the editor meant.
 */
final class Editor {
  /** Longest headline an editor may set, characters: as long as an article's may be shown. */
  static final int HEADLINE = Card.TITLE;

  /** Articles of one command, at most: all their updates are one transaction. */
  static final int MOST_ARTICLES = 500;

  private final StoryBook book;
  private final Placement placement;
  private final StoryChanges changes;
  private final Command command;
  private final Chronicle chronicle;
  private final Movement movement;

  Editor(StoryBook book, Placement placement, StoryChanges changes, Command command) {
    this.book = book;
    this.placement = placement;
    this.changes = changes;
    this.command = command;
    this.chronicle = new Chronicle(book, changes, command.id());
    this.movement = new Movement(book, chronicle, changes);
  }

  /** Carries it out, or says why not. */
  Answer obey() {
    int before = changes.updates().size();
    try {
      switch (command.kind()) {
        case MERGE -> merge();
        case SPLIT -> split();
        case MOVE -> move();
        case PIN -> pin();
        case UNPIN -> unpin();
        case HEADLINE -> headline();
        case BLOCK -> block();
        case UNBLOCK -> unblock();
        case CLOSE -> close();
        case REOPEN -> reopen();
        case LOCK -> lock();
        case UNLOCK -> unlock();
        case UNKNOWN -> throw new CommandRefused("this version does not know the command");
      }
    } catch (CommandRefused refused) {
      return Answer.refused(refused);
    }
    return Answer.applied(changes, before);
  }

  private void merge() {
    Story one = story(command.storyId());
    Story other = story(command.otherStoryId());
    unless(one != other, "both ids lead to story " + one.id);
    for (Story story : List.of(one, other)) {
      unless(!story.locked(), "story " + story.id + " is locked against merging: unlock it first");
    }
    Story survivor = one.ordinal < other.ordinal ? one : other;
    Story gone = survivor == one ? other : one;
    List<String> incoming = anchors(gone);
    List<String> standing = anchors(survivor);
    book.constraints.lift(
        (a, b) ->
            (book.stands(a, gone) && book.stands(b, survivor))
                || (book.stands(a, survivor) && book.stands(b, gone)),
        changes);
    book.clusterer.merge(gone.id, survivor.id, survivor.ordinal);
    new Merging(book, chronicle).merge(gone, survivor, " (by an editor)");
    incoming.forEach(a -> standing.forEach(b -> book.constraints.link(a, b, clock(), changes)));
  }

  private void split() {
    Story origin = story(command.storyId());
    List<Member> leaving = articles();
    leaving.forEach(member -> requireIn(member.articleId(), origin));
    unless(
        leaving.size() < origin.members().size(),
        "these are all articles of story " + origin.id + ": nothing would be left of it");
    String id = book.newStoryId(leaving.get(0).articleId(), false);
    goTo(leaving, id);
    Story begun = book.story(id);
    chronicle.split(origin, id, Sentences.update(UpdateKind.SPLIT, "articles left for " + id));
    chronicle.split(begun, origin.id, Sentences.update(UpdateKind.SPLIT, "out of " + origin.id));
  }

  private void move() {
    Story target = story(command.otherStoryId());
    List<Member> leaving = articles();
    for (Member member : leaving) {
      unless(
          !book.stands(member.articleId(), target),
          "article " + member.articleId() + " stands in story " + target.id + " already");
    }
    goTo(leaving, target.id);
  }

  /** Articles go to a story, stay there together, and stay away from where they were. */
  private void goTo(List<Member> leaving, String to) {
    Story known = book.find(to);
    List<String> beside = known == null ? List.of(leaving.get(0).articleId()) : anchors(known);
    Map<String, Story> origins = new LinkedHashMap<>();
    for (Member member : leaving) {
      origins.put(member.articleId(), book.story(member.storyId()));
      movement.move(member, to, Reason.of(Rule.EDITOR, 1, Sentences.editor()));
    }
    Story target = book.story(to);
    origins.forEach(
        (id, origin) -> {
          lift(id, other -> book.stands(other, origin) || book.stands(other, target));
          anchors(origin).forEach(anchor -> book.constraints.part(id, anchor, clock(), changes));
          beside.forEach(anchor -> book.constraints.link(id, anchor, clock(), changes));
        });
  }

  private void pin() {
    Story story = story(command.storyId());
    List<Member> chosen = articles();
    unless(chosen.size() == 1, "one article can be pinned, not " + chosen.size());
    String id = chosen.get(0).articleId();
    requireIn(id, story);
    pinned(story).forEach(other -> book.constraints.pin(other, false, clock(), changes));
    book.constraints.pin(id, true, clock(), changes);
    story.represent(chosen.get(0));
    edited(story, "article " + id + " pinned");
  }

  private void unpin() {
    Story story = story(command.storyId());
    List<String> pinned = pinned(story);
    unless(!pinned.isEmpty(), "no article of story " + story.id + " is pinned");
    pinned.forEach(id -> book.constraints.pin(id, false, clock(), changes));
    book.elect(story);
    edited(story, "the representative is chosen by rule again");
  }

  private void headline() {
    Story story = story(command.storyId());
    String words = command.headline().strip();
    unless(
        words.length() <= HEADLINE && words.codePoints().noneMatch(Character::isISOControl),
        "a headline is one line of at most " + HEADLINE + " characters");
    unless(!words.equals(story.headline()), "story " + story.id + " has this headline already");
    story.headline(words);
    edited(story, words.isEmpty() ? "the representative's headline again" : "a new headline");
  }

  private void block() {
    List<Member> leaving = articles();
    for (Member member : leaving) {
      book.constraints.block(member.articleId(), true, clock(), changes);
      movement.setAside(member, Reason.of(Rule.BLOCKED, 0, Sentences.blocked()));
    }
  }

  private void unblock() {
    requireArticles();
    for (String id : command.articleIds()) {
      unless(book.constraints.blocked(id), "article " + id + " is not blocked");
    }
    for (String id : command.articleIds()) {
      book.constraints.block(id, false, clock(), changes);
      Member aside = book.aside(id);
      if (aside != null) {
        bringBack(book.full(aside, changes));
      }
    }
  }

  private void bringBack(Member stored) {
    String id = stored.articleId();
    book.bringBack(id, changes);
    Choice choice =
        placement.choose(
            id, stored.card().source(), stored.features(), stored.verdict(), stored.mayMerge());
    Story joined = choice.story();
    String storyId = joined == null ? book.newStoryId(id, false) : joined.id;
    Member member =
        stored.indexedAs(choice.features()).decided(book.next(), clock(), storyId, choice.reason());
    movement.enter(member, "", stored.card().arrivedAt(), List.of());
  }

  private void close() {
    Story story = story(command.storyId());
    unless(story.status() == StoryStatus.OPEN, "story " + story.id + " is closed already");
    String words = Sentences.closed();
    chronicle.story(story, UpdateKind.CLOSED, StoryStatus.CLOSED, words);
  }

  private void reopen() {
    Story story = story(command.storyId());
    unless(story.status() == StoryStatus.CLOSED, "story " + story.id + " is open");
    story.keepOpen(clock());
    String words = Sentences.update(UpdateKind.REOPENED, "an editor");
    chronicle.story(story, UpdateKind.REOPENED, StoryStatus.OPEN, words);
  }

  private void lock() {
    Story story = story(command.storyId());
    unless(!story.locked(), "story " + story.id + " is locked already");
    story.lock(true);
    edited(story, "locked against merging");
  }

  private void unlock() {
    Story story = story(command.storyId());
    unless(story.locked(), "story " + story.id + " is not locked");
    story.lock(false);
    edited(story, "may be merged again");
  }

  private void edited(Story story, String what) {
    String words = Sentences.update(UpdateKind.EDITED, what);
    chronicle.story(story, UpdateKind.EDITED, story.status(), words);
  }

  /** The story meant, with at least one article. */
  private Story story(String id) {
    unless(!id.isEmpty(), "the command names no story");
    unless(book.find(id) != null, "this desk knows no story " + id);
    Story story = book.story(id);
    unless(!story.isEmpty(), "story " + story.id + " holds no article");
    return story;
  }

  /** The articles meant; all stand in stories. */
  private List<Member> articles() {
    requireArticles();
    List<Member> members = new ArrayList<>();
    for (String id : command.articleIds()) {
      Member member = book.member(id);
      if (member == null) {
        String blocked = book.aside(id) == null ? "" : ": it is blocked";
        throw new CommandRefused("article " + id + " stands in no story of this desk" + blocked);
      }
      members.add(member);
    }
    return members;
  }

  private void requireArticles() {
    int count = command.articleIds().size();
    unless(count > 0, "the command names no article");
    unless(count <= MOST_ARTICLES, "at most " + MOST_ARTICLES + " articles at once");
  }

  private void requireIn(String articleId, Story story) {
    unless(book.stands(articleId, story), "article " + articleId + " is not in story " + story.id);
  }

  /** Articles by which a story is known again: its representative and its seed. */
  private List<String> anchors(Story story) {
    return Stream.of(story.representativeId(), story.seedArticleId)
        .filter(id -> book.stands(id, story))
        .distinct()
        .toList();
  }

  private List<String> pinned(Story story) {
    return story.members().stream()
        .map(Member::articleId)
        .filter(book.constraints::pinned)
        .toList();
  }

  /** A new order: what tied the article to others, or kept it from them, no longer counts. */
  private void lift(String id, Predicate<String> others) {
    book.constraints.lift(
        (a, b) -> (a.equals(id) && others.test(b)) || (b.equals(id) && others.test(a)), changes);
  }

  private long clock() {
    return book.time().clock();
  }
}
