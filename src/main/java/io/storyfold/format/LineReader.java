package io.storyfold.format;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into lines at line feeds. A line over the limit is skipped as it is read:
 * it never stands in memory as a whole.
 */
final class LineReader implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line end; empty when too long
   * @param tooLong over the limit, skipped
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Line(long number, byte[] bytes, boolean tooLong) {}

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (!fill()) {
      return null;
    }
    number++;
    int stop = lineFeed();
    if (stop < end && stop - at <= limit) {
      Line line = new Line(number, Arrays.copyOfRange(buffer, at, stop), false);
      at = stop + 1;
      return line;
    }
    return collect();
  }

  /** Whether a zero byte stands in what was read ahead: no text has one. */
  boolean zeroAhead() {
    for (int i = at; i < end; i++) {
      if (buffer[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Number of the line last started, from 1. */
  long number() {
    return number;
  }

  private Line collect() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(2 * BUFFER);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int stop = lineFeed();
      tooLong |= line.size() + stop - at > limit;
      if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      ended = stop < end;
      at = ended ? stop + 1 : stop;
    }
    return new Line(number, tooLong ? new byte[0] : line.toByteArray(), tooLong);
  }

  private int lineFeed() {
    int i = at;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
