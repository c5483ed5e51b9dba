package io.storyfold.story;

import io.storyfold.story.cluster.Clusterer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stories of a desk and the articles in them, kept in step with the index over them; and, set
 * aside, the articles that an editor keeps out of all stories.
 */
final class StoryBook {
  final Clusterer clusterer;
  final Constraints constraints = new Constraints();
  private final String desk;
  private final StorySettings settings;
  private final StoredMembers store;
  private final Representatives representatives;
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Member> members = new HashMap<>();
  private final Map<String, Member> aside = new HashMap<>();
  private final Takers takers = new Takers();
  private int openStories;
  private DeskClock time = DeskClock.START;

  StoryBook(String desk, StorySettings settings, Clusterer clusterer, StoredMembers store) {
    this.desk = desk;
    this.settings = settings;
    this.clusterer = clusterer;
    this.store = store;
    this.representatives = new Representatives(clusterer::centrality, constraints::pinned);
  }

  StorySettings settings() {
    return settings;
  }

  DeskClock time() {
    return time;
  }

  void time(DeskClock now) {
    time = now;
  }

  /** The next sequence number. */
  long next() {
    time = new DeskClock(time.clock(), time.sequence() + 1, time.tickClock());
    return time.sequence();
  }

  /** The article in its story; null when it stands in none. */
  @Nullable Member member(String articleId) {
    return members.get(articleId);
  }

  /** The article an editor keeps out of all stories; null when it is none. */
  @Nullable Member aside(String articleId) {
    return aside.get(articleId);
  }

  /** The article in its story or out of all, where it is known to be one of both. */
  Member standing(String articleId) {
    Member member = members.get(articleId);
    return Objects.requireNonNull(member == null ? aside.get(articleId) : member, articleId);
  }

  /** The articles that are known and took text from {@code articleId}, oldest first. */
  List<String> takersOf(String articleId) {
    return takers.of(articleId);
  }

  /** The member with all that is stored of it. */
  Member full(Member member, StoryChanges changes) {
    Member fresh = changes.stored(member.sequence());
    return fresh == null ? store.get(member.sequence()) : fresh;
  }

  int openStories() {
    return openStories;
  }

  /** Keeps count of the stories that may still receive articles. */
  void passed(StoryStatus before, StoryStatus after) {
    openStories += (after == StoryStatus.OPEN ? 1 : 0) - (before == StoryStatus.OPEN ? 1 : 0);
  }

  @Nullable Story find(String storyId) {
    return stories.get(storyId);
  }

  /** The story with this id, or the one it was merged into. */
  Story story(String storyId) {
    Story story = stories.get(storyId);
    if (story == null) {
      throw new IllegalStateException("desk " + desk + " knows no story " + storyId);
    }
    return story.status() == StoryStatus.MERGED ? story(story.mergedInto()) : story;
  }

  /** Whether the article stands in the story. */
  boolean stands(String articleId, Story story) {
    Member member = members.get(articleId);
    return member != null && story(member.storyId()) == story;
  }

  /** All stories in the order they began. */
  List<Story> inOrder() {
    return stories.values().stream().sorted(Comparator.comparingLong(s -> s.ordinal)).toList();
  }

  /**
   * An id that no story of this desk has or had, forgotten ones included.
   *
   * @param first whether the seed is the first version of its article
   */
  String newStoryId(String seedArticleId, boolean first) {
    // A story may outlast what intake remembers of its seed.
    boolean unused = first && !stories.containsKey(StoryIds.of(desk, seedArticleId, 0));
    return StoryIds.of(desk, seedArticleId, unused ? 0 : time.sequence() + 1);
  }

  /** Takes up a story as it is stored. */
  Story open(StoryRecord stored) {
    Story story = new Story(stored, settings.familyOf());
    stories.put(story.id, story);
    openStories += story.status() == StoryStatus.OPEN ? 1 : 0;
    return story;
  }

  /** Puts an article into a story and into the index. */
  void attach(Member member, Story story, StoryChanges changes) {
    boolean represents = member.articleId().equals(story.representativeId());
    index(member, story);
    shelve(member, story);
    Member present = members.get(story.representativeId());
    story.represent(
        represents
            ? representatives.keep(story, member.light())
            : representatives.challenge(present, member.light()));
    changes.store(member);
  }

  /** Takes an article out of its story and the index. */
  void detach(Member member, Story story, StoryChanges changes) {
    story.remove(member);
    members.remove(member.articleId());
    takers.remove(member);
    if (member.isOriginal()) {
      clusterer.remove(member.articleId());
    }
    changes.remove(member.sequence());
  }

  /** Keeps an article out of all stories, in place of an earlier version of it. */
  void setAside(Member member, StoryChanges changes) {
    bringBack(member.articleId(), changes);
    keepAside(member);
    changes.store(member);
  }

  /** Ends {@link #setAside}. */
  void bringBack(String articleId, StoryChanges changes) {
    Member before = aside.remove(articleId);
    if (before != null) {
      takers.remove(before);
      changes.remove(before.sequence());
    }
  }

  /** Forgets articles that were set aside before {@code oldest}. */
  void purgeAside(long oldest, StoryChanges changes) {
    aside.values().stream()
        .filter(member -> member.at() < oldest)
        .sorted(Comparator.comparingLong(Member::sequence))
        .toList()
        .forEach(
            member -> {
              bringBack(member.articleId(), changes);
              changes.forget(member);
            });
  }

  /** Elects the representative anew among all members. */
  void elect(Story story) {
    story.represent(representatives.best(story));
  }

  /** The headline to show: an editor's, or the representative's. */
  String headline(Story story) {
    Member representative = members.get(story.representativeId());
    if (representative == null || !story.headline().isEmpty()) {
      return story.headline();
    }
    return representative.card().title();
  }

  void absorb(Story gone, Story survivor) {
    gone.members().forEach(m -> members.put(m.articleId(), m.movedTo(survivor.id)));
    survivor.absorb(gone, time.clock());
    elect(survivor);
    gone.goInto(survivor.id);
  }

  /** Forgets a story that ended long ago, and its articles. */
  void shed(Story story, StoryChanges changes) {
    for (Member member : story.members()) {
      members.remove(member.articleId());
      takers.remove(member);
      changes.forget(member);
    }
    stories.remove(story.id);
    changes.forgotten().add(story.id);
  }

  /** Keeps an article in memory as it was stored, without the index. */
  void restore(Member member) {
    if (member.storyId().isEmpty()) {
      keepAside(member);
    } else {
      Story story = story(member.storyId());
      index(member, story);
      shelve(member, story);
    }
  }

  private void keepAside(Member member) {
    Member light = member.light();
    aside.put(light.articleId(), light);
    takers.add(light);
  }

  private void shelve(Member member, Story story) {
    Member light = member.light().movedTo(story.id);
    story.add(light);
    members.put(light.articleId(), light);
    takers.add(light);
  }

  private void index(Member member, Story story) {
    if (member.isOriginal()) {
      clusterer.add(
          story.id,
          story.ordinal,
          member.sequence(),
          member.articleId(),
          member.card().source(),
          member.features(),
          member.at(),
          member.mayMerge());
    }
  }
}
