package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * The last place of a page; the next page begins behind it. Opaque to clients. It is a place in an
 * order, not a count, so stories that arrive meanwhile shift nothing; a story that itself moved in
 * the order may be met twice or not at all.
 */
record Cursor(SortOrder order, Rank rank) {
  private static final String SEPARATOR = "~";
  private static final int PARTS = 3;

  String encode() {
    String text =
        String.join(
            SEPARATOR,
            order.parameter(),
            Long.toHexString(Double.doubleToLongBits(rank.key())),
            rank.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** Reads what {@link #encode} wrote; empty when it is anything else. */
  static Optional<Cursor> decode(String encoded) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(SEPARATOR, PARTS);
      if (parts.length < PARTS) {
        return Optional.empty();
      }
      double key = Double.longBitsToDouble(Long.parseUnsignedLong(parts[1], 16));
      Rank rank = new Rank(key, parts[2]);
      return SortOrder.parse(parts[0]).map(order -> new Cursor(order, rank));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
