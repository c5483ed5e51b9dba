package io.storyfold.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/**
 * Writes {@code schemas/released/<version>}, run by name:
 *
 * <pre>{@code mvn -q test -Dtest=WriteRelease -Dschemas.release=0.2.0}</pre>
 *
 * <p>Its name does not end in Test, so that the build leaves it alone.
 */
class WriteRelease {
  private static final String VERSION = "schemas.release";

  @Test
  void shouldWriteTheSetAskedFor() {
    String version = System.getProperty(VERSION, "");
    assumeTrue(!version.isBlank(), "nothing to write: give -D" + VERSION + "=<version>");

    SchemaSet current = SchemaSet.current();
    assertThat(Evolution.broken(current, SchemaSet.released())).isEmpty();
    current.write(SchemaSet.RELEASED.resolve(version));
  }
}
