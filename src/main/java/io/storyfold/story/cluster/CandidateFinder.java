package io.storyfold.story.cluster;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final ClusterSettings settings;
  private long[] scores = new long[256];
  private int[] lastTerm = new int[256];

  CandidateFinder(TermTable table, ClusterSettings settings) {
    this.table = table;
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
    long oldest = clock - settings.reach().toMillis();
    List<Cluster> touched = new ArrayList<>();
    for (int i = 0; i < query.size(); i++) {
      int term = query.bag.ids()[i];
      if (term != TermTable.UNKNOWN && table.stories(term) <= common) {
        collect(term, (long) query.bag.weights()[i] * query.idf[i], oldest, own, touched);
      }
    }
    List<Cluster> best = strongest(touched);
    touched.forEach(cluster -> scores[cluster.slot] = 0);
    return best;
  }

  private void collect(
      int term, long value, long oldest, @Nullable Cluster own, List<Cluster> touched) {
    Postings postings = table.postings(term);
    int end = Math.max(0, postings.size() - settings.postings());
    for (int p = postings.size() - 1; p >= end; p--) {
      Cluster cluster = postings.get(p).cluster;
      int slot = cluster.slot;
      if (slot >= scores.length) {
        scores = Arrays.copyOf(scores, slot * 2);
        lastTerm = Arrays.copyOf(lastTerm, slot * 2);
      }
      if (scores[slot] == 0) {
        if (cluster == own || cluster.lastArrival() < oldest) {
          continue;
        }
        touched.add(cluster);
      } else if (lastTerm[slot] == term) {
        continue;
      }
      scores[slot] += value;
      lastTerm[slot] = term;
    }
  }

  private List<Cluster> strongest(List<Cluster> touched) {
    Cluster[] best = new Cluster[Math.min(settings.candidates(), touched.size())];
    int size = 0;
    for (Cluster cluster : touched) {
      if (size == best.length && !before(cluster, best[size - 1])) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      for (; at > 0 && before(cluster, best[at - 1]); at--) {
        best[at] = best[at - 1];
      }
      best[at] = cluster;
    }
    return List.of(best);
  }

  private boolean before(Cluster a, Cluster b) {
    long difference = scores[a.slot] - scores[b.slot];
    return difference > 0 || (difference == 0 && a.ordinal < b.ordinal);
  }
}
