package io.storyfold.format;

import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;

/** A document that cannot be read any further, with the line where that was found. */
final class BrokenDocumentException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  private final RejectReason reason;
  private final long line;

  /** {@code line} from 1; 0 when it is not known. */
  BrokenDocumentException(RejectReason reason, long line, String message) {
    super(message.substring(0, Math.min(message.length(), LONGEST)));
    this.reason = reason;
    this.line = line;
  }

  Rejection rejection() {
    return new Rejection(reason, String.valueOf(getMessage()));
  }

  /** What it is as a delivery of {@code file}. */
  Delivery.Rejected of(String file) {
    Rejection r = rejection();
    return new Delivery.Rejected(
        new Origin(file, Math.max(0, line)), r.reason(), r.message(), "", "");
  }
}
