package io.storyfold.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;

/**
 * The deliveries of one input in their order, read as they are asked for. An iterator and not a
 * stream: flat-mapped streams read a whole file ahead once they are asked for an iterator.
 *
 * <p>Whatever the input holds becomes a {@link Delivery}; {@code hasNext} and {@code next} throw
 * {@link java.io.UncheckedIOException}, which names the input, only when the medium fails.
 */
public interface Deliveries extends Iterator<Delivery>, Closeable {
  @Override
  void close() throws IOException;
}
