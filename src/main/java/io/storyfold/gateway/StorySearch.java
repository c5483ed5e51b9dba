package io.storyfold.gateway;

import io.storyfold.gateway.search.Found;
import io.storyfold.gateway.search.SearchEntry;
import io.storyfold.gateway.search.SearchIndex;
import io.storyfold.gateway.search.SearchQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The search index, and which stories have changed since they went into it. Changes are cheap to
 * note and dear to index, so they are indexed together: once something has been searched for, by
 * who noted them, and else by the next search. A search sees all that was noted before it began,
 * unless another thread is indexing just then: it does not wait for that, and sees what was there
 * before. A list that asks for nothing the index knows waits for nobody.
 */
final class StorySearch implements AutoCloseable {
  /** So many changed stories go to the index without waiting for a search. */
  private static final int INDEXED_TOGETHER = 1_000;

  private final SearchIndex index = new SearchIndex();
  private final Lock indexing = new ReentrantLock();

  /** Guarded by itself; {@link #changes} is written with it. */
  private final Set<String> changed = new LinkedHashSet<>();

  private volatile long changes;

  /** So many of the changes are in the index. */
  private volatile long indexed;

  private volatile boolean asked;

  /** A story is to be looked at anew. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writes at a time, others only look
  void note(String id) {
    synchronized (changed) {
      changed.add(id);
      changes++;
    }
  }

  /** Another one whenever what fits the query may be other stories, or the same otherwise. */
  long version(SearchQuery query) {
    return query.isEmpty() ? changes : changes + indexed;
  }

  /**
   * The stories that fit.
   *
   * @param entries what is searched of a story now; null: nothing
   * @return empty when nothing is asked for: all fit then
   */
  Optional<Found> find(SearchQuery query, Function<String, @Nullable SearchEntry> entries) {
    if (query.isEmpty()) {
      return Optional.empty();
    }
    if (!asked) { // a write that all cores see, and mostly a needless one
      asked = true;
    }
    catchUp(1, entries);
    return index.find(query);
  }

  /** Indexes what has changed if anything was searched for since this was last called. */
  void keepUp(Function<String, @Nullable SearchEntry> entries) {
    if (asked) {
      asked = false;
      catchUp(1, entries);
    }
  }

  /** Indexes what has changed when it has become much. */
  void relieve(Function<String, @Nullable SearchEntry> entries) {
    catchUp(INDEXED_TOGETHER, entries);
  }

  /** After the last search. */
  @Override
  public void close() {
    index.close();
  }

  private void catchUp(int least, Function<String, @Nullable SearchEntry> entries) {
    long wanted;
    synchronized (changed) {
      wanted = changes;
      if (changed.size() < least && least > 1) {
        return;
      }
    }
    if (indexed >= wanted) {
      return;
    }
    if (indexing.tryLock()) {
      try {
        if (indexed < wanted) { // else it was done meanwhile
          index(entries);
        }
      } finally {
        indexing.unlock();
      }
    }
  }

  private void index(Function<String, @Nullable SearchEntry> entries) {
    List<String> ids;
    long upTo;
    synchronized (changed) {
      ids = new ArrayList<>(changed);
      upTo = changes;
      changed.clear();
    }
    List<SearchEntry> put = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (String id : ids) {
      SearchEntry entry = entries.apply(id);
      if (entry == null) {
        removed.add(id);
      } else {
        put.add(entry);
      }
    }
    index.apply(put, removed);
    indexed = upTo;
  }
}
