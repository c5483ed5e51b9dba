package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One process at a steady rate, for as long as the command says: {@code
 * -Dstoryfold.soak.minutes=60}. A minute passes with each article, so that after some minutes as
 * much is forgotten as arrives; from then on nothing may grow.
 */
class SoakIT {
  private static final int MINUTES = Integer.getInteger("storyfold.soak.minutes", 0);
  private static final int PER_SECOND = Integer.getInteger("storyfold.soak.rate", 60);
  private static final int SAMPLES = 10;

  /** Articles until every window is full: the longest is ten days of minutes. */
  private static final int FULL = Integer.getInteger("storyfold.soak.articles", 15_000);

  /** Collections and compactions come and go. */
  private static final double SLACK = 1.3;

  /** Seconds of input that may wait at any moment. */
  private static final int BEHIND = 60;

  @TempDir private Path directory;

  @Test
  void shouldHoldOnToNoMoreAsTimeGoesBy() throws Exception {
    assumeTrue(MINUTES > 0, "a soak runs by command: -Dstoryfold.soak.minutes=60");
    try (Scene scene = new Scene(directory, 1, 1, PER_SECOND, Map.of())) {
      scene.await("full windows", () -> read(scene) >= FULL);
      Application application = scene.applications().get(0);
      List<Footprint> footprints = new ArrayList<>();
      for (int i = 0; i <= SAMPLES; i++) {
        footprints.add(Footprint.of(application));
        System.out.printf(
            "%d deliveries, %d behind: %s%n",
            scene.acknowledged(), behind(scene), footprints.get(i));
        if (i < SAMPLES) {
          scene.pass(Duration.ofMinutes(MINUTES).dividedBy(SAMPLES));
        }
      }
      Footprint first = footprints.get(0);
      Footprint last = footprints.get(SAMPLES);
      assertThat(last.heap()).isLessThan((long) (SLACK * first.heap()));
      assertThat(last.resident()).isLessThan((long) (SLACK * first.resident()));
      assertThat(last.threads()).isLessThan((long) (SLACK * first.threads()));
      assertThat(last.files()).isLessThan((long) (SLACK * first.files()));
      assertThat(behind(scene)).isLessThan((long) BEHIND * PER_SECOND);
      assertThat(scene.audit()).isEmpty();
    }
  }

  /** Acknowledged deliveries that intake has not committed yet. */
  private static long behind(Scene scene) throws InterruptedException {
    return Math.max(0, scene.acknowledged() - read(scene));
  }

  private static long read(Scene scene) throws InterruptedException {
    String incoming = scene.settings().topics().incoming().name();
    return scene.progress().committed().entrySet().stream()
        .filter(entry -> entry.getKey().topic().equals(incoming))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
