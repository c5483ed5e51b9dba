package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story as the index holds it: its live members and the sums of their terms. */
final class Cluster {
  private static final Comparator<Member> BY_SEQUENCE = Comparator.comparingLong(m -> m.sequence);

  final String id;

  /** Order of creation in the desk; the older survives a merge. */
  final long ordinal;

  /** Place in arrays kept by others; reused after the story is gone. */
  final int slot;

  private final List<Member> members = new ArrayList<>(1);

  private long lastArrival;

  /** None while there is one member, as in most stories: its weights are the sums. */
  private @Nullable TermSums sums;

  Cluster(String id, long ordinal, int slot) {
    this.id = id;
    this.ordinal = ordinal;
    this.slot = slot;
  }

  /** Takes the summed weight of one term. */
  interface SumVisitor {
    void visit(int term, int sum);
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
    return lastArrival;
  }

  /** Summed weight of a term over the members, in twentieths. */
  int sum(int term) {
    return sums == null ? members.get(0).weight(term) : sums.get(term);
  }

  /** Passes on the sums of all terms, in no order. */
  void eachSum(SumVisitor visitor) {
    if (sums == null) {
      Member only = members.get(0);
      for (int i = 0; i < only.terms.length; i++) {
        visitor.visit(only.terms[i], only.weights[i]);
      }
    } else {
      for (long place : sums.places()) {
        if (TermSums.sum(place) != 0) {
          visitor.visit(TermSums.term(place), TermSums.sum(place));
        }
      }
    }
  }

  void add(Member member, TermTable table) {
    if (members.size() == 1) {
      sums = new TermSums();
      addTerms(members.get(0), sums);
    }
    int at = Collections.binarySearch(members, member, BY_SEQUENCE);
    members.add(-at - 1, member);
    lastArrival = members.get(members.size() - 1).arrivedAt;
    for (int i = 0; i < member.terms.length; i++) {
      if (sums == null || sums.add(member.terms[i], member.weights[i]) == 0) {
        table.addStories(member.terms[i], 1);
      }
    }
  }

  private static void addTerms(Member member, TermSums sums) {
    for (int i = 0; i < member.terms.length; i++) {
      sums.add(member.terms[i], member.weights[i]);
    }
  }

  void remove(Member member, TermTable table) {
    members.remove(Collections.binarySearch(members, member, BY_SEQUENCE));
    for (int i = 0; i < member.terms.length; i++) {
      int weight = member.weights[i];
      if (sums == null || sums.add(member.terms[i], -weight) == weight) {
        table.addStories(member.terms[i], -1);
      }
    }
    sums = members.size() == 1 ? null : sums;
    lastArrival = members.isEmpty() ? 0 : members.get(members.size() - 1).arrivedAt;
  }
}
