package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one client is to be sent next, as bytes of an event stream (WHATWG HTML, section 9.2). Holds
 * the client's place and position; knows no connection. Not thread-safe.
 *
 * <p>A block with an {@code id} and no data moves the client's {@code Last-Event-ID} without an
 * event: so a client whose filter lets nothing through still resumes from now, not from long ago.
 */
final class StreamReader {
  private static final String RETRY = "retry: 2000\n";
  private static final String HEARTBEAT = ": heartbeat\n";
  private static final String FRESH = "event: fresh\ndata: {}\n";
  private static final byte[] UPDATE = "event: update\ndata: ".getBytes(UTF_8);
  private static final byte[] END_OF_EVENT = "\n\n".getBytes(UTF_8);

  private final StreamLog log;
  private final StreamFilter filter;
  private StreamPosition position;
  private long place;
  private @Nullable String control = RETRY;
  private boolean toldStale;

  /** A client that wants what comes from now on. */
  StreamReader(StreamLog log, StreamFilter filter) {
    this.log = log;
    this.filter = filter;
    synchronized (log) {
      position = log.newest();
      place = log.end();
    }
  }

  /** A client that has read up to {@code last}; it is told to resync when that is too long ago. */
  static StreamReader resume(StreamLog log, StreamFilter filter, StreamPosition last) {
    StreamReader reader = new StreamReader(log, filter);
    synchronized (log) {
      if (log.holdsAllAfter(last)) {
        reader.position = last.copy();
        reader.place = log.oldest();
      } else {
        reader.resync("the stream no longer holds what followed the given Last-Event-ID");
      }
    }
    return reader;
  }

  /**
   * Asks for a sign of life when nothing else is to be sent.
   *
   * @param staleSince when nothing new can have come since then: told at each sign, and once more
   *     when it is over
   */
  void heartbeat(Optional<Instant> staleSince) {
    if (!log.newest().covers(position)) {
      // Read further than this replica has: of a topic that was made anew, or of a faster replica
      // that had 15 s to be overtaken.
      resync("the given Last-Event-ID is ahead of the topic");
    } else if (control == null) {
      control =
          staleSince
              .map(since -> "event: stale\ndata: {\"since\":\"" + since + "\"}\n")
              .orElse(toldStale ? FRESH : HEARTBEAT);
      toldStale = staleSince.isPresent();
    }
  }

  /** The next block to send, null when there is nothing. */
  byte @Nullable [] next() {
    if (log.lost(place)) {
      resync("too slow: updates were dropped");
    }
    if (control != null) {
      String block = control + "id: " + position + "\n\n";
      control = null;
      return block.getBytes(UTF_8);
    }
    for (StreamEntry entry = log.at(place); entry != null; entry = log.at(place)) {
      if (log.lost(place)) {
        return next();
      }
      place++;
      if (entry.offset() >= position.next(entry.partition())) {
        position.advance(entry.partition(), entry.offset() + 1);
        if (filter.fits(entry)) {
          return event(entry);
        }
      }
    }
    return null;
  }

  private byte[] event(StreamEntry entry) {
    ByteArrayOutputStream block = new ByteArrayOutputStream(entry.data().length + UPDATE.length);
    block.writeBytes(("id: " + position + "\n").getBytes(UTF_8));
    block.writeBytes(UPDATE);
    block.writeBytes(entry.data());
    block.writeBytes(END_OF_EVENT);
    return block.toByteArray();
  }

  private void resync(String reason) {
    synchronized (log) {
      position = log.newest();
      place = log.end();
    }
    control = "event: resync\ndata: {\"reason\":\"" + reason + "\"}\n";
  }
}
