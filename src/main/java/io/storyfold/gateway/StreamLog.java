package io.storyfold.gateway;

import org.jspecify.annotations.Nullable;

/**
 * The newest updates, one ring for all clients. A client's queue is nothing but its place in this
 * ring: memory does not grow with the number or the slowness of clients, and one that is overtaken
 * by the ring's tail has lost its place ({@link #lost}).
 */
final class StreamLog {
  private final @Nullable StreamEntry[] ring;
  private final StreamPosition newest = StreamPosition.start();
  private final StreamPosition forgotten = StreamPosition.start();
  private long end;

  StreamLog(int capacity) {
    ring = new StreamEntry[capacity];
  }

  /** States that a partition begins at {@code offset}: what was before cannot be resumed from. */
  synchronized void beginsAt(int partition, long offset) {
    forgotten.advance(partition, offset);
    newest.advance(partition, offset);
  }

  /** Adds the next update of its partition; one delivered again is ignored. */
  synchronized void append(StreamEntry entry) {
    if (entry.offset() < newest.next(entry.partition())) {
      return;
    }
    int slot = slot(end);
    StreamEntry oldest = ring[slot];
    if (oldest != null) {
      forgotten.advance(oldest.partition(), oldest.offset() + 1);
    }
    ring[slot] = entry;
    newest.advance(entry.partition(), entry.offset() + 1);
    end++;
  }

  /** The entry at a place; null when the place is the end. */
  synchronized @Nullable StreamEntry at(long place) {
    return place < end ? ring[slot(place)] : null;
  }

  /** Whether the entry at {@code place} was overwritten. */
  synchronized boolean lost(long place) {
    return place < oldest();
  }

  /** Place of the oldest entry held. */
  synchronized long oldest() {
    return Math.max(0, end - ring.length);
  }

  /** Place behind the newest entry. */
  synchronized long end() {
    return end;
  }

  /** The position of a client that has read everything. */
  synchronized StreamPosition newest() {
    return newest.copy();
  }

  /** Whether everything behind {@code position} is still held. */
  synchronized boolean holdsAllAfter(StreamPosition position) {
    return position.covers(forgotten);
  }

  private int slot(long place) {
    return (int) (place % ring.length);
  }
}
