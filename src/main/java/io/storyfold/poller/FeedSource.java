package io.storyfold.poller;

import java.net.URI;
import java.time.Duration;

/**
 * A feed to be asked for.
 *
 * @param url where it is
 * @param source publisher of items that do not name theirs; empty: by the feed
 * @param interval from one request to the next
 * @param format to read it as; empty: by its content
 */
public record FeedSource(URI url, String source, Duration interval, String format) {
  /** The key of its state. */
  public String key() {
    return url.toString();
  }
}
