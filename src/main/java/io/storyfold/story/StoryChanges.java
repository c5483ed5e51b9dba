package io.storyfold.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one desk entry changed: to be stored and published by the caller, in one transaction. The
 * engine itself writes nothing. It is complete once {@link StoryEngine#conclude} saw it.
 */
public final class StoryChanges {
  private final Map<Long, Member> stored = new LinkedHashMap<>();
  private final Set<Long> removed = new LinkedHashSet<>();
  private final Map<String, Member> placed = new LinkedHashMap<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final List<StoryUpdate> updates = new ArrayList<>();
  private final Map<String, Boolean> touched = new LinkedHashMap<>();
  private final Map<String, StoryRecord> records = new LinkedHashMap<>();
  private final Map<String, StorySnapshot> snapshots = new LinkedHashMap<>();
  private final List<String> forgotten = new ArrayList<>();
  private final Set<String> forgottenArticles = new LinkedHashSet<>();
  private final Map<String, Constraint> constraints = new LinkedHashMap<>();
  private @Nullable Answer answer;

  void store(Member member) {
    stored.put(member.sequence(), member);
    placed.put(member.articleId(), member);
    forgottenArticles.remove(member.articleId());
  }

  void remove(long sequence) {
    if (stored.remove(sequence) == null) {
      removed.add(sequence);
    }
  }

  /** An article is no longer known, because its story is not. */
  void forget(Member member) {
    remove(member.sequence());
    forgottenArticles.add(member.articleId());
  }

  /** Notes an update of a story; an urgent one is to be seen in its snapshot at once. */
  void touch(String storyId, boolean urgent) {
    touched.merge(storyId, urgent, Boolean::logicalOr);
  }

  /** Stories with updates, in the order of their first; whether one of these is urgent. */
  Map<String, Boolean> touched() {
    return touched;
  }

  /** The member as this entry stored it; null when it did not. */
  @Nullable Member stored(long sequence) {
    return stored.get(sequence);
  }

  void answer(Answer given) {
    answer = given;
  }

  /** Members to put into the store, by sequence. */
  public Collection<Member> stored() {
    return stored.values();
  }

  /** Sequences of members to delete from the store. */
  public Collection<Long> removed() {
    return removed;
  }

  /** Articles whose verdict or story is new. */
  public Collection<Member> placed() {
    return placed.values();
  }

  /** Ids of articles that no longer stand anywhere. */
  public List<String> withdrawn() {
    return withdrawn;
  }

  /** Updates in the order they happened. */
  public List<StoryUpdate> updates() {
    return updates;
  }

  /** Records to put into the store, by story id. */
  public Map<String, StoryRecord> records() {
    return records;
  }

  /** Stories to be published as they now stand, by id. */
  public Map<String, StorySnapshot> snapshots() {
    return snapshots;
  }

  /** Ids of stories whose records may be deleted: what is withdrawn later does not reach them. */
  public List<String> forgotten() {
    return forgotten;
  }

  /** Ids of the articles that stood in them, or that editors kept out of all. */
  public Collection<String> forgottenArticles() {
    return forgottenArticles;
  }

  /** Editors' orders to put into the store by article id; those that are void to be deleted. */
  public Map<String, Constraint> constraints() {
    return constraints;
  }

  /** What became of the command, where the entry was one. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
  }
}
