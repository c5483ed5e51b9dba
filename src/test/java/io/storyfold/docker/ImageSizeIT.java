package io.storyfold.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.dockerjava.api.command.InspectImageResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.junit.jupiter.Testcontainers;

/**
 * What the image adds to its base: 100 MB at most, so that on a JRE base of 200 it stays below 300.
 * Skipped where no container engine answers, our image was not built, or nobody says on what.
 */
@Testcontainers(disabledWithoutDocker = true)
class ImageSizeIT {
  private static final long MOST = 100_000_000;

  @Test
  void shouldAddAtMostAHundredMegabytesToItsBase() {
    Images.assumeBuilt();
    String base = System.getProperty("storyfold.base");
    assumeThat(base).as("-Dstoryfold.base, the image ours was built on").isNotNull();

    InspectImageResponse bare = inspect(Objects.requireNonNull(base));
    InspectImageResponse whole = inspect(Images.STORYFOLD.asCanonicalNameString());

    assertThat(layers(whole)).startsWith(layers(bare).toArray(String[]::new));
    assertThat(size(whole) - size(bare))
        .as("bytes above the %,d of %s", size(bare), base)
        .isBetween(1L, MOST);
  }

  private static InspectImageResponse inspect(String image) {
    return DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
  }

  private static long size(InspectImageResponse image) {
    return Objects.requireNonNull(image.getSize());
  }

  private static List<String> layers(InspectImageResponse image) {
    return Objects.requireNonNull(Objects.requireNonNull(image.getRootFS()).getLayers());
  }
}
