package io.storyfold.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a client has read the updates topic: the next offset of each partition, written {@code
 * partition:offset,partition:offset}. It is the {@code id} of every event. Replicas meet the
 * partitions interleaved differently, so one number would not tell another replica what is missing;
 * the whole vector does.
 */
final class StreamPosition {
  private static final int MAX_LENGTH = 16_384;
  private static final Pattern FORM = Pattern.compile("\\d{1,9}:\\d{1,18}(,\\d{1,9}:\\d{1,18})*");

  private final Map<Integer, Long> offsets;

  private StreamPosition(Map<Integer, Long> offsets) {
    this.offsets = offsets;
  }

  /** Before everything. */
  static StreamPosition start() {
    return new StreamPosition(new TreeMap<>());
  }

  /** Reads what {@link #toString} wrote; empty when it is anything else. */
  static Optional<StreamPosition> parse(@Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    StreamPosition position = start();
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      position.advance(
          Integer.parseInt(part.substring(0, colon)), Long.parseLong(part.substring(colon + 1)));
    }
    return Optional.of(position);
  }

  /** The first offset of a partition that is not read yet. */
  long next(int partition) {
    return offsets.getOrDefault(partition, 0L);
  }

  /** Moves a partition on, never back. */
  void advance(int partition, long next) {
    offsets.merge(partition, next, Math::max);
  }

  /** Whether this position has read everything that {@code other} has read. */
  boolean covers(StreamPosition other) {
    return other.offsets.entrySet().stream().allMatch(e -> next(e.getKey()) >= e.getValue());
  }

  StreamPosition copy() {
    return new StreamPosition(new TreeMap<>(offsets));
  }

  @Override
  public String toString() {
    return offsets.entrySet().stream()
        .map(e -> e.getKey() + ":" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
