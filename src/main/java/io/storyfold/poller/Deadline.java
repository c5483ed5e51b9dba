package io.storyfold.poller;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads from a socket until a time is over, however slowly bytes come. */
final class Deadline extends FilterInputStream {
  private final Socket socket;
  private final Duration silence;
  private final LongSupplier nanoTime;
  private final long end;

  Deadline(Socket socket, InputStream in, HttpLimits limits, LongSupplier nanoTime) {
    super(in);
    this.socket = socket;
    this.silence = limits.read();
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + limits.total().toNanos();
  }

  @Override
  public int read() throws IOException {
    arm();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    arm();
    return in.read(bytes, offset, length);
  }

  private void arm() throws IOException {
    long left = Duration.ofNanos(end - nanoTime.getAsLong()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("the answer took too long");
    }
    socket.setSoTimeout((int) Math.max(1, Math.min(left, silence.toMillis())));
  }
}
