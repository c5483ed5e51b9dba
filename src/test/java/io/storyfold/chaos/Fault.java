package io.storyfold.chaos;

import java.util.SplittableRandom;

/** Something that goes wrong. What it breaks it also mends, as an operator or a machine would. */
interface Fault {
  /** As the tables call it. */
  default String label() {
    return getClass().getSimpleName();
  }

  /** Strikes, and returns when it is over. The scene need not have recovered then. */
  void strike(Scene scene, SplittableRandom random) throws Exception;
}
