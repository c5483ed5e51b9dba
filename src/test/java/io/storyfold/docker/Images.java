package io.storyfold.docker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** The images of the container tests, by system property where the public ones are out of reach. */
final class Images {
  static final DockerImageName STORYFOLD =
      DockerImageName.parse(System.getProperty("storyfold.image", "storyfold:0.2.0"));
  static final DockerImageName KAFKA =
      DockerImageName.parse(System.getProperty("kafka.image", "apache/kafka:4.3.1"))
          .asCompatibleSubstituteFor("apache/kafka");
  static final DockerImageName REGISTRY =
      DockerImageName.parse(
          System.getProperty("registry.image", "apicurio/apicurio-registry-mem:2.6.13.Final"));

  private Images() {}

  /** Ours is in no image registry: without it the test is skipped, and says what makes it. */
  static void assumeBuilt() {
    assumeTrue(built(), () -> "no image " + STORYFOLD + ": docker/build.sh makes it");
  }

  private static boolean built() {
    try {
      DockerClientFactory.lazyClient().inspectImageCmd(STORYFOLD.asCanonicalNameString()).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
