package io.storyfold.cli;

import io.storyfold.embedded.Outcome;
import io.storyfold.format.Delivery;

/**
 * A row of {@code rejected.jsonl}.
 *
 * @param file as the user wrote it
 * @param line from 1; 0 for the file as a whole
 * @param reason code, see {@code article.RejectReason}
 * @param message names the field and says what to do
 * @param id as far as known
 */
record RejectedLine(String file, long line, String reason, String message, String id) {
  static RejectedLine of(Delivery.Rejected r) {
    return new RejectedLine(
        r.origin().file(), r.origin().line(), r.reason().name(), r.message(), r.id());
  }

  static RejectedLine of(Outcome.Rejected r) {
    int colon = r.origin().lastIndexOf(':');
    boolean placed = colon > 0 && r.origin().substring(colon + 1).matches("\\d+");
    return new RejectedLine(
        placed ? r.origin().substring(0, colon) : r.origin(),
        placed ? Long.parseLong(r.origin().substring(colon + 1)) : 0,
        r.reason(),
        r.message(),
        r.id());
  }
}
