package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The live members and the stories they form. */
final class Members {
  private final TermTable table;
  private final TermIds ids;
  private final StorySlots stories;
  private final MemberSlots slots = new MemberSlots();
  private final Map<String, Member> byArticle = new HashMap<>();
  private final TreeMap<Long, Member> bySequence = new TreeMap<>();
  private final Map<String, Cluster> clusters = new HashMap<>();

  Members(TermTable table, TermIds ids, StorySlots stories) {
    this.table = table;
    this.ids = ids;
    this.stories = stories;
  }

  Member add(
      String storyId,
      long storyOrdinal,
      long sequence,
      String articleId,
      String source,
      Features features,
      long arrivedAt,
      boolean mayMerge) {
    if (byArticle.containsKey(articleId) || bySequence.containsKey(sequence)) {
      throw new IllegalArgumentException(
          "article " + articleId + " or sequence " + sequence + " is in the index already");
    }
    Cluster cluster = clusters.computeIfAbsent(storyId, id -> stories.begin(id, storyOrdinal));
    TermBag bag = ids.all(features);
    Member member =
        new Member(
            articleId,
            sequence,
            arrivedAt,
            source,
            features.titleKey(),
            features.wordCount(),
            mayMerge,
            bag,
            cluster);
    slots.take(member);
    table.add(member);
    cluster.add(member, table);
    stories.changed(cluster);
    byArticle.put(articleId, member);
    bySequence.put(sequence, member);
    return member;
  }

  void remove(Member member) {
    byArticle.remove(member.articleId);
    bySequence.remove(member.sequence);
    member.cluster.remove(member, table);
    stories.changed(member.cluster);
    table.remove(member);
    slots.release(member);
    if (member.cluster.size() == 0) {
      drop(member.cluster);
    }
  }

  /**
   * Moves all members.
   *
   * @param intoOrdinal order of creation of the story they come to, where that has none yet
   */
  void merge(String fromId, String intoId, long intoOrdinal) {
    Cluster from = clusters.get(fromId);
    if (from == null || fromId.equals(intoId)) {
      return;
    }
    Cluster into = clusters.computeIfAbsent(intoId, id -> stories.begin(id, intoOrdinal));
    for (Member member : List.copyOf(from.members())) {
      from.remove(member, table);
      into.add(member, table);
      member.cluster = into;
    }
    stories.changed(into);
    drop(from);
  }

  private void drop(Cluster cluster) {
    clusters.remove(cluster.id);
    stories.release(cluster);
  }

  /** The live members by number. */
  MemberSlots slots() {
    return slots;
  }

  @Nullable Member get(String articleId) {
    return byArticle.get(articleId);
  }

  @Nullable Cluster cluster(String storyId) {
    return clusters.get(storyId);
  }

  /** The live member with the lowest sequence. */
  @Nullable Member oldest() {
    return bySequence.isEmpty() ? null : bySequence.firstEntry().getValue();
  }

  /** Members after {@code sequence}, newest first. */
  Collection<Member> newest() {
    return bySequence.descendingMap().values();
  }

  int size() {
    return byArticle.size();
  }

  int stories() {
    return clusters.size();
  }

  /** Stories in order of creation. */
  List<Cluster> byAge() {
    List<Cluster> all = new ArrayList<>(clusters.values());
    all.sort((a, b) -> Long.compare(a.ordinal, b.ordinal));
    return Collections.unmodifiableList(all);
  }
}
