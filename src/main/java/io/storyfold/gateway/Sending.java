package io.storyfold.gateway;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/** Sends records and waits until all are safe, or tells the client to come again. */
final class Sending {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int RETRY_SECONDS = 5;

  private Sending() {}

  /**
   * Sends them in their order.
   *
   * @throws Problem 503 when the brokers do not take all
   */
  static void await(Context context, List<Supplier<Future<?>>> sends) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      List<Future<?>> sent = new ArrayList<>();
      sends.forEach(send -> sent.add(send.get()));
      for (Future<?> each : sent) {
        var unused = each.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      throw refused(context);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(context);
    }
  }

  private static Problem refused(Context context) {
    return Problem.later(
        context,
        RETRY_SECONDS,
        "The brokers did not take all of it. Send the same again: what arrives twice counts once.");
  }
}
