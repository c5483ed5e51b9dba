package io.storyfold.story.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntMaps;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A story as the index holds it: its live members and the sums of their terms. */
final class Cluster {
  private static final Comparator<Member> BY_SEQUENCE = Comparator.comparingLong(m -> m.sequence);

  final String id;

  /** Order of creation in the desk; the older survives a merge. */
  final long ordinal;

  /** Place in arrays kept by others; reused after the story is gone. */
  final int slot;

  private final List<Member> members = new ArrayList<>(2);
  private final Int2IntOpenHashMap sums = new Int2IntOpenHashMap(16);

  Cluster(String id, long ordinal, int slot) {
    this.id = id;
    this.ordinal = ordinal;
    this.slot = slot;
  }

  /** Ascending by sequence. */
  List<Member> members() {
    return members;
  }

  int size() {
    return members.size();
  }

  long firstArrival() {
    return members.get(0).arrivedAt;
  }

  long lastArrival() {
    return members.get(members.size() - 1).arrivedAt;
  }

  /** Summed weight of a term over the members, in twentieths. */
  int sum(int term) {
    return sums.get(term);
  }

  Iterable<Int2IntMap.Entry> sums() {
    return Int2IntMaps.fastIterable(sums);
  }

  void add(Member member, TermTable table) {
    int at = Collections.binarySearch(members, member, BY_SEQUENCE);
    members.add(-at - 1, member);
    for (int i = 0; i < member.terms.length; i++) {
      if (sums.addTo(member.terms[i], member.weights[i]) == 0) {
        table.addStories(member.terms[i], 1);
      }
    }
  }

  void remove(Member member, TermTable table) {
    members.remove(Collections.binarySearch(members, member, BY_SEQUENCE));
    for (int i = 0; i < member.terms.length; i++) {
      int term = member.terms[i];
      if (sums.addTo(term, -member.weights[i]) == member.weights[i]) {
        sums.remove(term);
        table.addStories(term, -1);
      }
    }
  }
}
