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

  /** None while there are at most {@link Lengths#MOST_WALKED} terms. */
  private @Nullable Lengths lengths;

  /** None until it is asked for, after every change. */
  private int @Nullable [] ring;

  /** None while a walk over all terms is short. */
  private @Nullable FrequentTerms frequent;

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

  /**
   * The {@link Ring} of the newest members.
   *
   * @param most how many of them; whoever asks asks for the same number
   */
  int[] ring(int most) {
    if (ring == null) {
      ring = Ring.of(members.subList(Math.max(0, members.size() - most), members.size()));
    }
    return ring;
  }

  long firstArrival() {
    return members.get(0).arrivedAt;
  }

  long lastArrival() {
    return lastArrival;
  }

  /** Summed weight of a term over the members, in twentieths. */
  int sum(int term) {
    return sums == null ? members.get(0).weightOf(term) : sums.get(term);
  }

  /**
   * As {@link #sum}, of many terms.
   *
   * @param terms ascending; the table need not know all
   */
  void sums(int[] terms, int[] into) {
    if (sums == null) {
      members.get(0).weightsOf(terms, into);
    } else {
      sums.get(terms, into);
    }
  }

  /** As {@link #sum}, of all terms of one of the members, in their order. */
  int[] sums(Member member) {
    int[] terms = new int[member.size()];
    int[] all = new int[member.size()];
    for (int i = 0; i < all.length; i++) {
      terms[i] = Member.id(member.entries()[i]);
      all[i] = Member.weight(member.entries()[i]); // all there is, of the only member
    }
    if (sums != null) {
      sums.get(terms, all);
    }
    return all;
  }

  /** Passes on the sums of all terms, in no order. */
  void eachSum(SumVisitor visitor) {
    if (sums == null) {
      Member only = members.get(0);
      for (int entry : only.entries()) {
        visitor.visit(Member.id(entry), Member.weight(entry));
      }
    } else {
      for (long place : sums.places()) {
        if (TermSums.sum(place) != 0) {
          visitor.visit(TermSums.term(place), TermSums.sum(place));
        }
      }
    }
  }

  /** As {@link #eachSum}, but terms that are not {@link Core#usual} may be left out. */
  void eachUsualSum(SumVisitor visitor) {
    if (sums == null || members.size() < FrequentTerms.FEWEST) {
      eachSum(visitor);
      return;
    }
    if (frequent == null || frequent.isStale()) {
      frequent = FrequentTerms.of(sums, members.size());
    }
    frequent.each(sums, visitor);
  }

  /** Euclidean length of the sums, in idf units of {@link TermWeights}. */
  double length(TermIdf idf) {
    return Math.sqrt((double) square(idf));
  }

  private long square(TermIdf idf) {
    if (lengths != null) {
      return lengths.square(idf.weights());
    }
    return sums == null ? members.get(0).square(idf) : sums.square(idf);
  }

  /** The number of stories that hold a term of this one rose or fell to another level. */
  void revalued(int term, int before, int after) {
    if (sums != null && lengths != null) {
      lengths.move(before, after, sums.get(term));
    }
  }

  void add(Member member, TermTable table) {
    if (members.size() == 1) {
      sums = new TermSums();
      Member only = members.get(0);
      for (int entry : only.entries()) {
        sums.add(Member.id(entry), Member.weight(entry));
      }
    }
    int at = Collections.binarySearch(members, member, BY_SEQUENCE);
    members.add(-at - 1, member);
    lastArrival = members.get(members.size() - 1).arrivedAt;
    changed();
    int[] fresh = new int[member.size()];
    int n = 0;
    for (int entry : member.entries()) {
      int term = Member.id(entry);
      if (sums == null || change(sums, term, Member.weight(entry), table) == 0) {
        fresh[n++] = term;
      }
    }
    table.enter(fresh, n, this);
    keepLengths(table);
  }

  private void keepLengths(TermTable table) {
    boolean wanted = sums != null && sums.size() > Lengths.MOST_WALKED;
    if (wanted != (lengths != null)) {
      lengths = sums != null && wanted ? Lengths.of(sums, table) : null;
      table.watch(this, wanted);
    }
  }

  private void changed() {
    ring = null;
    if (frequent != null) {
      frequent.changed();
    }
  }

  /** Returns the sum there was before. */
  private int change(TermSums all, int term, int more, TermTable table) {
    int before = all.add(term, more);
    if (lengths != null) {
      lengths.change(table.level(term), before, before + more);
    }
    return before;
  }

  void remove(Member member, TermTable table) {
    members.remove(Collections.binarySearch(members, member, BY_SEQUENCE));
    changed();
    for (int entry : member.entries()) {
      int term = Member.id(entry);
      int weight = Member.weight(entry);
      if (sums == null || change(sums, term, -weight, table) == weight) {
        table.leave(term, this);
      }
    }
    sums = members.size() == 1 ? null : sums;
    keepLengths(table);
    lastArrival = members.isEmpty() ? 0 : members.get(members.size() - 1).arrivedAt;
  }
}
