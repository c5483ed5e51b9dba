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

  /** In a long article rare words lead to every story worth asking; the others are noise. */
  private static final int COMMON_IN_LONG = 50;

  private final TermTable table;
  private final MemberSlots slots;
  private final ClusterSettings settings;

  /** By slot of a story: what it has scored. */
  private long[] scores = new long[256];

  /** Slots of the stories that have scored. */
  private int[] touched = new int[256];

  private int size;

  CandidateFinder(TermTable table, MemberSlots slots, ClusterSettings settings) {
    this.table = table;
    this.slots = slots;
    this.settings = settings;
  }

  /**
   * The best candidates, strongest first; the older story first among equals.
   *
   * @param stories number of live stories
   * @param own not a candidate: the story that asks
   */
  List<Cluster> find(Query query, int stories, long clock, @Nullable Cluster own) {
    int anywhere = Math.max(COMMON, stories / COMMON_SHARE);
    int common = query.isLong() ? Math.min(COMMON_IN_LONG, anywhere) : anywhere;
    makeRoom(slots.storySlots());
    size = 0;
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && table.stories(term) <= common) {
        collect(table.postings(term), (long) query.bag.weights()[i] * query.idf[i]);
      }
    }
    int most = query.isLong() ? settings.candidates() * 3 / 4 : settings.candidates();
    List<Cluster> best = strongest(most, clock - settings.reach().toMillis(), own);
    for (int i = 0; i < size; i++) {
      scores[touched[i]] = 0;
    }
    return best;
  }

  private void makeRoom(int stories) {
    if (stories > scores.length) {
      scores = new long[stories];
      touched = new int[stories];
    }
  }

  private void collect(Postings postings, long value) {
    int end = Math.max(0, postings.size() - settings.postings());
    for (int p = postings.size() - 1; p >= end; p--) {
      int slot = postings.get(p);
      if (scores[slot] == 0) {
        touched[size++] = slot;
      }
      scores[slot] += value;
    }
  }

  /** Of the stories touched: no old ones, and not the one that asks. */
  private List<Cluster> strongest(int most, long oldest, @Nullable Cluster own) {
    List<Cluster> best = new ArrayList<>(most + 1);
    long least = 0;
    for (int i = 0; i < size; i++) {
      if (scores[touched[i]] < least) {
        continue;
      }
      Cluster cluster = slots.story(touched[i]);
      if (cluster == own || cluster.lastArrival() < oldest) {
        continue;
      }
      int at = best.size();
      while (at > 0 && before(cluster, best.get(at - 1))) {
        at--;
      }
      best.add(at, cluster);
      if (best.size() > most) {
        best.remove(best.size() - 1);
      }
      least = best.size() < most ? 0 : scores[best.get(best.size() - 1).slot];
    }
    return best;
  }

  private boolean before(Cluster a, Cluster b) {
    long difference = scores[a.slot] - scores[b.slot];
    return difference > 0 || (difference == 0 && a.ordinal < b.ordinal);
  }
}
