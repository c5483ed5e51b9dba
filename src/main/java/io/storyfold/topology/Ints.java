package io.storyfold.topology;

import java.nio.ByteBuffer;

/** Integers as bytes, four each, big-endian: Avro arrays would box every one of them. */
final class Ints {
  private Ints() {}

  static ByteBuffer encode(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes;
  }

  static int[] decode(ByteBuffer bytes) {
    int[] values = new int[bytes.remaining() / Integer.BYTES];
    bytes.duplicate().asIntBuffer().get(values);
    return values;
  }
}
