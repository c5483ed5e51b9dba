package io.storyfold.evaluate.load;

import java.util.List;
import java.util.Map;

/**
 * What was measured of a gateway under load.
 *
 * @param alone the stream with reading clients alone
 * @param besideSilent the stream beside clients that never read
 * @param requests of all requests for the list
 * @param requestsByKind of each kind
 * @param failures requests without a good answer
 * @param heapMegabytes in use after a collection, at the end
 */
public record GatewayFigures(
    Stream alone,
    Stream besideSilent,
    Latencies requests,
    Map<String, Latencies> requestsByKind,
    int failures,
    long heapMegabytes) {

  /**
   * The stream as its clients saw it.
   *
   * @param delivered share of the updates that came to the clients without a resync, 0 to 1; the
   *     lowest of the rounds
   * @param resyncs clients that were told to read the list again, in all rounds
   */
  public record Stream(double delivered, int resyncs, Latencies latencies) {
    /** Several rounds as one. */
    static Stream of(List<Stream> rounds) {
      Latencies all = new Latencies();
      rounds.forEach(round -> all.addAll(round.latencies()));
      return new Stream(
          rounds.stream().mapToDouble(Stream::delivered).min().orElse(0),
          rounds.stream().mapToInt(Stream::resyncs).sum(),
          all);
    }
  }
}
