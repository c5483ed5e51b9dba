package io.storyfold.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One connection of the live stream. Writes only as far as the connection takes it at once (Servlet
 * 6, non-blocking I/O): the container calls {@link #onWritePossible} when there is room again. So
 * no thread ever waits for a client, however slow.
 */
final class StreamClient implements WriteListener {
  private final StreamReader reader;
  private final ServletOutputStream out;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean writable;

  StreamClient(StreamReader reader, ServletOutputStream out) {
    this.reader = reader;
    this.out = out;
  }

  /** Completes when the connection is over, for whatever reason. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    writable = true;
    send();
  }

  @Override
  public void onError(Throwable gone) {
    ended.complete(null);
  }

  /** Sends what has arrived, if the connection takes it. */
  synchronized void wake() {
    if (!writable || ended.isDone()) {
      return;
    }
    try {
      send();
    } catch (IOException | IllegalStateException gone) {
      onError(gone);
    }
  }

  /** Sends a sign of life; an overdue one shows that the client is gone. */
  synchronized void heartbeat(Optional<Instant> staleSince) {
    reader.heartbeat(staleSince);
    wake();
  }

  /** Ends the connection; the client will come back by itself. */
  void close() {
    ended.complete(null);
  }

  private void send() throws IOException {
    boolean unflushed = false;
    while (writable && !ended.isDone()) {
      if (!out.isReady()) {
        writable = false; // from here the container calls
        return;
      }
      byte[] block = reader.next();
      if (block != null) {
        out.write(block);
        unflushed = true;
      } else if (unflushed) {
        out.flush();
        unflushed = false;
      } else {
        return;
      }
    }
  }
}
