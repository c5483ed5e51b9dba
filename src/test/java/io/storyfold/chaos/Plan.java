package io.storyfold.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Which faults strike, in which order. */
final class Plan {
  /** Each as often as it stands here: the more kills, the sooner a hundred are done. */
  private static final List<Supplier<Fault>> KINDS =
      List.of(
          KillApplication::new,
          KillApplication::new,
          KillAgain::new,
          KillAgain::new,
          LoseApplication::new,
          LoseApplication::new,
          KillBroker::new,
          KillBroker::new,
          FreezeApplication::new,
          CutApplication::new,
          CutBroker::new,
          MoveLeaders::new,
          RegistryDown::new,
          RollingRestart::new,
          JumpClock::new,
          CorruptState::new);

  private Plan() {}

  /** A few that touch most of the machinery, for every build. */
  static List<Fault> brief() {
    return List.of(new KillApplication(), new KillBroker(), new FreezeApplication());
  }

  /**
   * All kinds, again and again, each round in another order.
   *
   * @param disk whether there is one that can be filled
   * @param labels of the kinds wanted; empty for all
   */
  static List<Fault> round(SplittableRandom random, boolean disk, List<String> labels) {
    List<Supplier<Fault>> kinds = new ArrayList<>(KINDS);
    if (disk) {
      kinds.add(FillDisk::new);
    }
    kinds.removeIf(kind -> !labels.isEmpty() && !labels.contains(kind.get().label()));
    List<Fault> round = new ArrayList<>();
    while (!kinds.isEmpty()) {
      round.add(kinds.remove(random.nextInt(kinds.size())).get());
    }
    return round;
  }
}
