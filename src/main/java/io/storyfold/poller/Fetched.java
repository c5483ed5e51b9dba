package io.storyfold.poller;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What came of asking for a page. */
public sealed interface Fetched {
  /**
   * A page.
   *
   * @param body decompressed
   * @param charset as the server states it, or empty
   * @param etag to ask with next time, or empty
   * @param lastModified to ask with next time, or empty
   * @param from where it was in the end, for relative links
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  record Page(byte[] body, String charset, String etag, String lastModified, URI from)
      implements Fetched {}

  /** Nothing new since the validators we asked with. */
  record NotModified() implements Fetched {}

  /**
   * No page.
   *
   * @param kind to count it by
   * @param message what is wrong, for the operator
   * @param retryAfter what the server asks to wait
   */
  record Failed(Kind kind, String message, Optional<Duration> retryAfter) implements Fetched {
    static Failed of(Kind kind, String message) {
      return new Failed(kind, message, Optional.empty());
    }
  }

  /** Why there is no page; a label of the counter. */
  enum Kind {
    /** No connection, or the answer is damaged. */
    UNREACHABLE,
    /** It took too long. */
    TIMEOUT,
    /** The server says no. */
    STATUS,
    /** Larger than the limit. */
    TOO_LARGE,
    /** Too many redirects, or one to nowhere. */
    REDIRECT,
    /** The address is not on the public Internet. */
    BLOCKED,
    /** robots.txt asks not to. */
    ROBOTS
  }
}
