package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * Store keys that sort by desk and then by sequence: a desk name, a zero byte, eight bytes
 * big-endian. A store is read back in the order its engine lived through.
 */
final class SequenceKeys {
  private SequenceKeys() {}

  static Bytes of(String desk, long sequence) {
    byte[] name = desk.getBytes(UTF_8);
    return Bytes.wrap(
        ByteBuffer.allocate(name.length + 1 + Long.BYTES)
            .put(name)
            .put((byte) 0)
            .putLong(sequence)
            .array());
  }

  static String desk(Bytes key) {
    byte[] bytes = key.get();
    return new String(Arrays.copyOf(bytes, bytes.length - Long.BYTES - 1), UTF_8);
  }

  /** Below every key of the desk. */
  static Bytes first(String desk) {
    return of(desk, 0);
  }

  /** Above every key of the desk. */
  static Bytes last(String desk) {
    return of(desk, Long.MAX_VALUE);
  }
}
