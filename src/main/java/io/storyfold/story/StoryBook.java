package io.storyfold.story;

import io.storyfold.story.cluster.Clusterer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stories of a desk and the articles in them, kept in step with the index over them. */
final class StoryBook {
  final Clusterer clusterer;
  private final String desk;
  private final Representatives representatives;
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, Member> members = new HashMap<>();
  private final Takers takers = new Takers();
  private int openStories;
  private DeskClock time = DeskClock.START;

  StoryBook(String desk, Clusterer clusterer) {
    this.desk = desk;
    this.clusterer = clusterer;
    this.representatives = new Representatives(clusterer::centrality);
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

  @Nullable Member member(String articleId) {
    return members.get(articleId);
  }

  /** The articles that stand somewhere and took text from {@code articleId}, oldest first. */
  List<String> takersOf(String articleId) {
    return takers.of(articleId);
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
    return StoryIds.of(desk, seedArticleId, first ? 0 : time.sequence() + 1);
  }

  void open(Story story) {
    stories.put(story.id, story);
    openStories += story.status() == StoryStatus.OPEN ? 1 : 0;
  }

  void forget(Story story) {
    stories.remove(story.id);
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
    changes.stored().add(member);
    changes.placed().add(member);
  }

  /** Takes an article out of its story and the index. */
  void detach(Member member, Story story, StoryChanges changes) {
    story.remove(member);
    members.remove(member.articleId());
    takers.remove(member);
    if (member.isOriginal()) {
      clusterer.remove(member.articleId());
    }
    changes.removed().add(member.sequence());
  }

  /** Elects the representative anew among all members. */
  void elect(Story story) {
    story.represent(representatives.best(story));
  }

  void absorb(Story gone, Story survivor) {
    gone.members().forEach(m -> members.put(m.articleId(), m.movedTo(survivor.id)));
    survivor.absorb(gone, time.clock());
    elect(survivor);
    gone.goInto(survivor.id);
  }

  /** Forgets the articles of a story that ended long ago. */
  void shed(Story story, StoryChanges changes) {
    for (Member member : story.members()) {
      members.remove(member.articleId());
      takers.remove(member);
      changes.removed().add(member.sequence());
    }
    forget(story);
    changes.forgotten().add(story.id);
  }

  /** Keeps an article in memory, without the index. */
  void shelve(Member member, Story story) {
    Member light = member.light().movedTo(story.id);
    story.add(light);
    members.put(light.articleId(), light);
    takers.add(light);
  }

  /** Puts an original into the index, without keeping it in memory. */
  void index(Member member, Story story) {
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

  StorySnapshot snapshot(Story story) {
    Member representative = members.get(story.representativeId());
    return new StorySnapshot(
        story.record(),
        representative,
        representative == null ? "" : Representatives.reason(story, representative),
        story.firstPublishedAt(),
        story.counts(),
        story.score(time.clock()),
        List.copyOf(clusterer.keywords(story.id, StorySnapshot.MAX_KEYWORDS).keySet()),
        story.agencies(),
        story.newest(StorySnapshot.MAX_ARTICLES),
        representative != null && representative.card().replayed());
  }
}
