package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories worth comparing: those that share the most telling words, through the postings
 * of the article's terms. The work is bounded by terms × postings, however many stories live.
 */
final class CandidateFinder {
  /** A term that more stories than this and more than a tenth of all hold leads nowhere. */
  private static final int COMMON = 30;

  private static final int COMMON_SHARE = 10;

  private final TermTable table;
  private final MemberSlots members;
  private final ClusterSettings settings;

  /** By slot of a story: what it has scored, and the term that added to it last. */
  private long[] scores = new long[256];

  private int[] lastTerm = new int[256];

  /** Slots of the stories that have scored. */
  private int[] touched = new int[256];

  private int size;

  CandidateFinder(TermTable table, MemberSlots members, ClusterSettings settings) {
    this.table = table;
    this.members = members;
    this.settings = settings;
  }

  /**
   * The best candidates, strongest first; the older story first among equals.
   *
   * @param stories number of live stories
   * @param own not a candidate: the story that asks
   */
  List<Cluster> find(Query query, int stories, long clock, @Nullable Cluster own) {
    int common = Math.max(COMMON, stories / COMMON_SHARE);
    makeRoom(members.storySlots());
    size = 0;
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && table.stories(term) <= common) {
        collect(term, (long) query.bag.weights()[i] * query.idf[i]);
      }
    }
    List<Cluster> best = strongest(clock - settings.reach().toMillis(), own);
    for (int i = 0; i < size; i++) {
      scores[touched[i]] = 0;
    }
    return best;
  }

  private void makeRoom(int stories) {
    if (stories > scores.length) {
      scores = new long[stories];
      lastTerm = new int[stories];
      touched = new int[stories];
    }
  }

  private void collect(int term, long value) {
    Postings postings = table.postings(term);
    int end = Math.max(0, postings.size() - settings.postings());
    for (int p = postings.size() - 1; p >= end; p--) {
      int slot = members.storyOf(postings.get(p));
      if (scores[slot] == 0) {
        touched[size++] = slot;
      } else if (lastTerm[slot] == term) {
        continue;
      }
      scores[slot] += value;
      lastTerm[slot] = term;
    }
  }

  /** Of the stories touched: no old ones, and not the one that asks. */
  private List<Cluster> strongest(long oldest, @Nullable Cluster own) {
    List<Cluster> best = new ArrayList<>(settings.candidates() + 1);
    long least = 0;
    for (int i = 0; i < size; i++) {
      if (scores[touched[i]] < least) {
        continue;
      }
      Cluster cluster = members.story(touched[i]);
      if (cluster == own || cluster.lastArrival() < oldest) {
        continue;
      }
      int at = best.size();
      while (at > 0 && before(cluster, best.get(at - 1))) {
        at--;
      }
      best.add(at, cluster);
      if (best.size() > settings.candidates()) {
        best.remove(best.size() - 1);
      }
      least = best.size() < settings.candidates() ? 0 : scores[best.get(best.size() - 1).slot];
    }
    return best;
  }

  private boolean before(Cluster a, Cluster b) {
    long difference = scores[a.slot] - scores[b.slot];
    return difference > 0 || (difference == 0 && a.ordinal < b.ordinal);
  }
}
