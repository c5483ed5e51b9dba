package io.storyfold.chaos;

import java.util.SplittableRandom;

/**
 * An application ends in good order and finds some bytes of its state changed when it comes back.
 * It must notice, and read the state from the changelogs, by itself or after it was restarted.
 */
final class CorruptState extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    Application victim = anyApplication(scene, random);
    victim.terminate();
    StateFiles.flip(victim.state(), random);
    victim.start();
  }
}
