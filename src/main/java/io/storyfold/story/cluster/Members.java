package io.storyfold.story.cluster;

import io.storyfold.article.Features;
import it.unimi.dsi.fastutil.ints.IntArrayList;
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
  private final Map<String, Member> byArticle = new HashMap<>();
  private final TreeMap<Long, Member> bySequence = new TreeMap<>();
  private final Map<String, Cluster> clusters = new HashMap<>();
  private final IntArrayList freeSlots = new IntArrayList();

  Members(TermTable table) {
    this.table = table;
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
    Cluster cluster = clusters.computeIfAbsent(storyId, id -> create(id, storyOrdinal));
    TermBag bag = TermBag.of(features.terms(), table::intern);
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
    table.add(member);
    cluster.add(member, table);
    byArticle.put(articleId, member);
    bySequence.put(sequence, member);
    return member;
  }

  private Cluster create(String id, long ordinal) {
    int slot = freeSlots.isEmpty() ? clusters.size() : freeSlots.popInt();
    return new Cluster(id, ordinal, slot);
  }

  @Nullable Member remove(String articleId) {
    Member member = byArticle.remove(articleId);
    if (member == null) {
      return null;
    }
    bySequence.remove(member.sequence);
    member.cluster.remove(member, table);
    table.remove(member);
    if (member.cluster.size() == 0) {
      drop(member.cluster);
    }
    return member;
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
    Cluster into = clusters.computeIfAbsent(intoId, id -> create(id, intoOrdinal));
    for (Member member : List.copyOf(from.members())) {
      from.remove(member, table);
      into.add(member, table);
      member.cluster = into;
    }
    drop(from);
  }

  private void drop(Cluster cluster) {
    clusters.remove(cluster.id);
    freeSlots.add(cluster.slot);
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
