package io.storyfold.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Times of arrival for articles read from a file, where the wall clock says nothing. Publication
 * dates give them, but one wrong date must not move the clock of all that follow.
 *
 * <p>For the i-th dated item: m(i) is the median date of up to 21 dated items around it (10 before,
 * itself, 10 after; of an even number the earlier middle one). The candidate is its own date if
 * that is at most 24 hours above m(i), else m(i). arrivedAt(i) = max(arrivedAt(i−1), candidate(i)).
 * An item without a date, and a withdrawal, arrives with the item before it; at the very start,
 * with the first dated item; in an input without any date, at 0.
 *
 * <p>Reads ten dated items ahead.
 */
public final class SimulatedClock<T> implements Iterator<Arrival<T>> {
  private static final int BEFORE = 10;
  private static final int AFTER = 10;
  private static final long LATITUDE_MILLIS = 24 * 60 * 60 * 1000L;

  private final Iterator<T> items;
  private final Function<T, OptionalLong> dateOf;
  private final Deque<Dated<T>> waiting = new ArrayDeque<>();
  private final List<Long> window = new ArrayList<>(BEFORE + 1 + AFTER);
  private int ahead;
  private int behind;
  private boolean started;
  private long now;

  /**
   * A clock for one input.
   *
   * @param items in order
   * @param dateOf date of an item in epoch milliseconds; empty for a withdrawal
   */
  public SimulatedClock(Iterator<T> items, Function<T, OptionalLong> dateOf) {
    this.items = items;
    this.dateOf = dateOf;
  }

  /** The date of an article as the clock wants it: none for a withdrawal. */
  public static OptionalLong dateOf(Article article) {
    return article.status().withdraws() ? OptionalLong.empty() : article.publishedAt();
  }

  @Override
  public boolean hasNext() {
    return !waiting.isEmpty() || items.hasNext();
  }

  @Override
  public Arrival<T> next() {
    lookAhead();
    if (!started) {
      started = true;
      now = firstCandidate();
    }
    Dated<T> item = waiting.poll();
    if (item == null) {
      throw new NoSuchElementException();
    }
    if (item.date().isPresent()) {
      now = Math.max(now, candidate(item.date().getAsLong(), behind));
      pass();
    }
    return new Arrival<>(item.item(), now);
  }

  /** Reads until the next dated item that waits has ten dated ones behind it. */
  private void lookAhead() {
    while (ahead <= AFTER && items.hasNext()) {
      T item = items.next();
      Dated<T> dated = new Dated<>(item, dateOf.apply(item));
      waiting.add(dated);
      dated.date().ifPresent(window::add);
      ahead += dated.date().isPresent() ? 1 : 0;
    }
  }

  private long firstCandidate() {
    return window.isEmpty() ? 0 : candidate(window.get(0), 0);
  }

  private long candidate(long date, int position) {
    int end = Math.min(window.size(), position + 1 + AFTER);
    long[] sorted = window.subList(0, end).stream().mapToLong(Long::longValue).sorted().toArray();
    long median = sorted[(sorted.length - 1) / 2];
    return date <= saturated(median) ? date : median;
  }

  private static long saturated(long median) {
    return median > Long.MAX_VALUE - LATITUDE_MILLIS ? Long.MAX_VALUE : median + LATITUDE_MILLIS;
  }

  private void pass() {
    ahead--;
    if (behind == BEFORE) {
      window.remove(0);
    } else {
      behind++;
    }
  }

  private record Dated<T>(T item, OptionalLong date) {}
}
