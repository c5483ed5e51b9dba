package io.storyfold.chaos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * An upgrade, or a way back: every application ends in good order and another build goes on, one
 * after the other, so that both are at work at once, over the same topics and stores. The other is
 * the jar as packaged, or of another commit: {@code -Dstoryfold.chaos.other=JAR}. It must decide
 * alike, or the reference tells; a build that does not is for the blue-green way.
 */
final class ChangeVersion extends Fault {
  private static final Path OTHER =
      Path.of(System.getProperty("storyfold.chaos.other", "target/storyfold.jar"));

  @Override
  boolean canStrike(Scene scene) {
    return Files.exists(OTHER);
  }

  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    RollingRestart.roll(scene, application -> application.change(OTHER));
  }
}
