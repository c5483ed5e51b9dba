package io.storyfold.evaluate.load;

import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Puts load on a gateway that was started for it and holds nothing yet. */
public final class GatewayBench {
  private static final long SEED = 11;

  /** Of requests, with updates as in the measurement. */
  private static final int WARM_UP_SECONDS = 5;

  private static final int LAST_SECONDS = 20;
  private static final int CATCH_UP_SECONDS = 300;
  private static final int PAUSE_MILLIS = 100;

  /** Stories that go on at one time. */
  private static final int UPDATED = 200;

  private static final int MEGABYTE = 1 << 20;

  private final GatewayLoad load;
  private final int port;
  private final Topics topics;
  private final InventedStories stories;
  private int revision = 1;

  /** Where stories and updates are written; what is written is safe when {@code flush} returns. */
  public interface Topics {
    /** Writes a snapshot. */
    void story(Story story);

    /** Writes an update. */
    void update(StoryUpdate update);

    /** Waits for all that was written. */
    void flush();
  }

  /**
   * @param newest epoch milliseconds of the newest story
   */
  public GatewayBench(GatewayLoad load, int port, Topics topics, long newest) {
    this.load = load;
    this.port = port;
    this.topics = topics;
    this.stories = new InventedStories(SEED, newest);
  }

  /**
   * Measures.
   *
   * @param held how many stories the gateway holds
   */
  public GatewayFigures run(IntSupplier held) throws IOException, InterruptedException {
    fill(held);
    stream(0); // warms up
    List<GatewayFigures.Stream> alone = new ArrayList<>();
    List<GatewayFigures.Stream> besideSilent = new ArrayList<>();
    for (int round = 0; round < load.rounds(); round++) {
      alone.add(stream(0));
      besideSilent.add(stream(load.silent()));
    }
    Thread updating = new Thread(() -> publish(Integer.MAX_VALUE), "bench-updates");
    updating.start();
    new RequestLoad(port).run(load.requests(), WARM_UP_SECONDS);
    RequestLoad requests = new RequestLoad(port);
    requests.run(load.requests(), load.seconds());
    updating.interrupt();
    updating.join();
    return new GatewayFigures(
        GatewayFigures.Stream.of(alone),
        GatewayFigures.Stream.of(besideSilent),
        requests.all(),
        requests.byKind(),
        requests.failures(),
        heapMegabytes());
  }

  private void fill(IntSupplier held) throws InterruptedException {
    for (int i = 0; i < load.stories(); i++) {
      topics.story(stories.story(i, load.stories(), 1));
    }
    topics.flush();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CATCH_UP_SECONDS);
    while (held.getAsInt() < load.stories()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the gateway holds %d of %d stories after %d s"
                .formatted(held.getAsInt(), load.stories(), CATCH_UP_SECONDS));
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private GatewayFigures.Stream stream(int silent) throws IOException, InterruptedException {
    try (StreamLoad clients = StreamLoad.connect(port, load.clients(), silent)) {
      clients.awaitConnected(CATCH_UP_SECONDS);
      clients.begin();
      int sent = load.updates() * load.seconds();
      publish(sent);
      clients.await(sent, LAST_SECONDS);
      return new GatewayFigures.Stream(
          clients.delivered(sent), clients.resyncs(), clients.latencies());
    }
  }

  /**
   * Updates the newest stories in turn, at an even rate, until all are sent or it is interrupted.
   */
  private void publish(int updates) {
    long begin = System.nanoTime();
    try {
      for (int i = 0; i < updates; i++) {
        long due = begin + TimeUnit.SECONDS.toNanos(1) * i / load.updates();
        long wait = due - System.nanoTime();
        if (wait > 0) {
          TimeUnit.NANOSECONDS.sleep(wait);
        }
        int number = load.stories() - 1 - revision % Math.min(load.stories(), UPDATED);
        Story story = stories.story(number, load.stories(), ++revision);
        topics.story(story);
        topics.update(stories.update(story));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // told to end
    }
  }

  private static long heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
