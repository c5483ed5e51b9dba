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
  private final StorySlots slots;
  private final ClusterSettings settings;

  /**
   * By slot of a story: what it has scored. An int holds it: full weight times the steepest idf is
   * below 2^19, and no article has 2^9 terms.
   */
  private int[] scores = new int[256];

  /** Slots of the stories that have scored; room for one that has scored before. */
  private int[] touched = new int[257];

  private int size;

  CandidateFinder(TermTable table, StorySlots slots, ClusterSettings settings) {
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
    makeRoom(slots.count());
    size = 0;
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && table.stories(term) <= common) {
        collect(table.postings(term), table.stories(term), query.bag.weights()[i] * query.idf[i]);
      }
    }
    int most = query.isLong() ? settings.candidates() / 2 : settings.candidates();
    List<Cluster> best = strongest(most, clock - settings.reach().toMillis(), own);
    for (int i = 0; i < size; i++) {
      scores[touched[i]] = 0;
    }
    return best;
  }

  private void makeRoom(int stories) {
    if (stories > scores.length) {
      scores = new int[stories * 2];
      touched = new int[stories * 2 + 1];
    }
  }

  private void collect(int[] postings, int holders, int value) {
    int end = Math.max(0, holders - settings.postings());
    for (int p = holders - 1; p >= end; p--) {
      int slot = postings[p];
      int before = scores[slot];
      scores[slot] = before + value;
      touched[size] = slot; // is written over unless it is new: no processor foresees which are
      size += before == 0 ? 1 : 0;
    }
  }

  /** Of the stories touched: no old ones, and not the one that asks. */
  private List<Cluster> strongest(int most, long oldest, @Nullable Cluster own) {
    int asking = own == null ? -1 : own.slot;
    int[] best = new int[most];
    int n = 0;
    int least = 0;
    for (int i = size - 1; i >= 0; i--) { // a term's oldest come last: among equals they win
      int slot = touched[i];
      if (scores[slot] >= least
          && (n < most || before(slot, best[n - 1]))
          && slot != asking
          && slots.lastArrival(slot) >= oldest) {
        n = Math.min(n + 1, most);
        int at = n - 1;
        for (; at > 0 && before(slot, best[at - 1]); at--) {
          best[at] = best[at - 1];
        }
        best[at] = slot;
        least = n < most ? 0 : scores[best[n - 1]];
      }
    }
    List<Cluster> clusters = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      clusters.add(slots.story(best[i]));
    }
    return clusters;
  }

  private boolean before(int slot, int other) {
    int difference = scores[slot] - scores[other];
    return difference > 0 || (difference == 0 && slots.ordinal(slot) < slots.ordinal(other));
  }
}
