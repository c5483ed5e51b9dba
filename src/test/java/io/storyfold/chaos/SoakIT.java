package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storyfold.runtime.StreamsPart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process at a steady rate, for as long as the command says: {@code
 * -Dstoryfold.soak.minutes=60}, at {@code -Dstoryfold.soak.rate=300} articles a second. A minute
 * passes with each article, so that after some minutes as much is forgotten as arrives; from then
 * on nothing may grow. In the end all of it is audited as after a chaos run. A machine that cannot
 * keep up shows it in the lag; {@code -Dstoryfold.soak.commit.ms=1000} commits less often there.
 */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("storyfold.soak.minutes", 0);
  private static final int PER_SECOND = Integer.getInteger("storyfold.soak.rate", 60);
  private static final int SAMPLES = Integer.getInteger("storyfold.soak.samples", 10);

  /**
   * Entries of desks until the windows are full, ten days of minutes, and stories end as often as
   * they begin.
   */
  private static final int FULL = Integer.getInteger("storyfold.soak.articles", 60_000);

  /** Collections come and go. */
  private static final double SLACK = 1.3;

  /** {@code rocksdb.memory.bytes}, in kB: little, so that an hour needs all of it. */
  private static final long ROCKS = 64L << 10;

  /** A block that does not fit into RocksDB's budget is read all the same. */
  private static final double OVER = 1.1;

  /** Seconds of input that may wait at any moment. */
  private static final int BEHIND = 60;

  @TempDir private Path directory;

  @Test
  void shouldHoldOnToNoMoreAsTimeGoesBy() throws Exception {
    assumeTrue(MINUTES > 0, "a soak runs by command: -Dstoryfold.soak.minutes=60");
    int port = new Ports().next();
    Map<String, String> settings =
        Map.of(
            "http.port", String.valueOf(port),
            "rocksdb.memory.bytes", String.valueOf(ROCKS << 10),
            "revision.memory.days", "10",
            "commit.interval.ms", System.getProperty("storyfold.soak.commit.ms", "100"));
    try (Scene scene = new Scene(directory, 1, 1, PER_SECOND, settings)) {
      scene.await(
          "full windows",
          () -> committed(scene, StreamsPart.DESK) >= FULL && Footprint.isPossible(port));
      Application application = scene.applications().get(0);
      List<Footprint> footprints = new ArrayList<>();
      long start = System.nanoTime();
      int deliveries = scene.acknowledged();
      for (int i = 0; i <= SAMPLES; i++) {
        footprints.add(Footprint.of(application, port));
        System.out.printf(
            "%d s: %d deliveries, %d behind: %s%n",
            Duration.ofNanos(System.nanoTime() - start).toSeconds(),
            scene.acknowledged(),
            behind(scene),
            footprints.get(i));
        if (i < SAMPLES) {
          scene.pass(Duration.ofMinutes(MINUTES).dividedBy(SAMPLES));
        }
      }
      System.out.printf(
          "%d deliveries a second%n",
          (scene.acknowledged() - deliveries)
              / Duration.ofNanos(System.nanoTime() - start).toSeconds());
      flat("heap", footprints, Footprint::heap);
      flat("resident memory", footprints, Footprint::resident);
      flat("threads", footprints, Footprint::threads);
      flat("files", footprints, Footprint::files);
      flat("state on disk", footprints, Footprint::disk);
      Footprint last = footprints.get(SAMPLES);
      assertThat(last.rocks()).as("RocksDB's memory").isLessThan((long) (OVER * ROCKS));
      assertThat(last.lag()).isLessThan((long) BEHIND * PER_SECOND);
      assertThat(behind(scene)).isLessThan((long) BEHIND * PER_SECOND);
      assertThat(scene.audit()).isEmpty();
    }
  }

  /** The second half of the time is as the first. */
  private static void flat(
      String what, List<Footprint> footprints, ToLongFunction<Footprint> figure) {
    int half = footprints.size() / 2;
    long first = median(footprints.subList(0, half), figure);
    long second = median(footprints.subList(half, footprints.size()), figure);
    assertThat(second).as(what).isLessThan((long) (SLACK * first));
  }

  private static long median(List<Footprint> footprints, ToLongFunction<Footprint> figure) {
    return footprints.stream()
        .mapToLong(figure)
        .sorted()
        .skip(footprints.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  /** Acknowledged deliveries that intake has not committed yet. */
  private static long behind(Scene scene) throws InterruptedException {
    return Math.max(0, scene.acknowledged() - committed(scene, StreamsPart.INTAKE));
  }

  private static long committed(Scene scene, StreamsPart part) throws InterruptedException {
    return scene.progress().committed(part).values().stream().mapToLong(Long::longValue).sum();
  }
}
