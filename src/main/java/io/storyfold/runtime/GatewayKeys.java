package io.storyfold.runtime;

import static io.storyfold.runtime.Declarations.bytes;
import static io.storyfold.runtime.Declarations.integer;
import static io.storyfold.runtime.Declarations.millis;
import static io.storyfold.runtime.Declarations.text;
import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import java.time.Duration;

/** The settings of the gateway: how much it remembers, whom it lets in, what it refuses. */
public final class GatewayKeys {
  private static final long MEBIBYTE = 1L << 20;

  // Memory

  public static final Key<Integer> STORIES =
      integer(
          "gateway.stories",
          100_000,
          atLeast(1),
          HIGH,
          "Stories held in memory; above it the oldest closed ones go first, then the oldest open.");
  public static final Key<Integer> ARTICLES =
      integer(
          "gateway.articles",
          500_000,
          atLeast(1),
          MEDIUM,
          "Articles whose evidence is held in memory; above it stories go as above gateway.stories.");
  public static final Key<Integer> COMMANDS =
      integer(
          "gateway.commands",
          10_000,
          atLeast(1),
          LOW,
          "Editors' commands of which it is held what became of them, the newest.");
  public static final Key<Integer> UPDATES_PER_STORY =
      integer(
          "gateway.updates.per.story", 200, atLeast(1), LOW, "Newest updates held for one story.");
  public static final Key<Long> CACHE_BYTES =
      bytes(
          "gateway.cache.bytes",
          64 * MEBIBYTE,
          atLeast(0),
          LOW,
          "Memory for stories that were already written as JSON; 0: none is kept.");

  // Live stream

  public static final Key<Integer> STREAM_HISTORY =
      integer(
          "gateway.stream.history",
          10_000,
          atLeast(1),
          MEDIUM,
          "Updates held for clients that come back, and how far a slow client may fall behind"
              + " before it is told to read the list again.");
  public static final Key<Integer> STREAM_CLIENTS =
      integer(
          "gateway.stream.clients",
          2_000,
          atLeast(1),
          MEDIUM,
          "Simultaneous clients of the live stream; the next one is refused. Each is an open file"
              + " of the process.");
  public static final Key<Duration> STREAM_HEARTBEAT =
      millis(
          "gateway.stream.heartbeat.ms",
          15_000,
          LOW,
          "Time between two signs of life on a quiet stream; below 30 s, after which a connection"
              + " without traffic is closed.");

  // Limits

  public static final Key<Integer> REQUESTS_PER_SECOND =
      integer(
          "gateway.requests.per.second",
          1_000,
          atLeast(0),
          MEDIUM,
          "Requests a second from one address, twice as many at once; 0: no limit. Clients behind"
              + " one proxy share its address.");
  public static final Key<Integer> WRITES_PER_SECOND =
      integer(
          "gateway.writes.per.second",
          50,
          atLeast(0),
          MEDIUM,
          "POST requests a second with one token, twice as many at once; 0: no limit.");
  public static final Key<Integer> BODY_BYTES =
      integer(
          "gateway.body.bytes",
          10 * (int) MEBIBYTE,
          atLeast(1),
          MEDIUM,
          "Longest body of a POST request; at most 10 times as much is read at one time by all.");
  public static final Key<Integer> BATCH_ARTICLES =
      integer(
          "gateway.batch.articles", 1_000, atLeast(1), LOW, "Most articles in one POST request.");
  public static final Key<Duration> REQUEST_TIMEOUT =
      millis(
          "gateway.request.timeout.ms",
          30_000,
          LOW,
          "Longest time a request may take to arrive, headers and body; then its connection is"
              + " closed.");

  // Access

  public static final Key<String> CORS_ORIGINS =
      text(
          "gateway.cors.origins",
          "",
          MEDIUM,
          "Web pages that may read the API from a browser: their origins, comma separated, such as"
              + " https://news.example; *: all. Empty: none but its own page.");
  public static final Key<String> TOKENS =
      text(
          "gateway.tokens",
          "",
          HIGH,
          "Who may POST: name:scopes:hash, comma separated. Scopes are publish, edit or"
              + " publish+edit; the hash is the SHA-256 of the token in hex. Empty: nobody.");
  public static final Key<Duration> UNREADY_AFTER =
      Declarations.duration(
          "gateway.unready.after.ms",
          0,
          LOW,
          "Time without contact to the brokers after which /readyz says no; 0: never, because what"
              + " is in memory can still be read and says how old it is.");

  private GatewayKeys() {}

  /** Being called initialises this class, which is what declares the keys. */
  static void declare() {
    // nothing else to do
  }
}
