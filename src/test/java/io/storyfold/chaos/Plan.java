package io.storyfold.chaos;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which faults strike, in which order. Without system properties a few that touch most of the
 * machinery; else all kinds, round after round in another order, until so many processes were
 * killed or the time is over:
 *
 * <pre>
 *  -Dstoryfold.chaos.kills=100       at least so many by kill -9
 *  -Dstoryfold.chaos.minutes=30      but no longer than about this; an hour by default
 *  -Dstoryfold.chaos.faults=A,B      of these kinds alone, by the names of their classes
 * </pre>
 */
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
          Reassign::new,
          RegistryDown::new,
          RollingRestart::new,
          ChangeVersion::new,
          JumpClock::new,
          CorruptState::new,
          FillDisk::new);

  private static final int KILLS = Integer.getInteger("storyfold.chaos.kills", 0);
  private static final int MINUTES = Integer.getInteger("storyfold.chaos.minutes", 60);
  private static final List<String> FAULTS =
      Stream.of(System.getProperty("storyfold.chaos.faults", "").split(","))
          .filter(label -> !label.isEmpty())
          .toList();

  private final Deque<Fault> round = new ArrayDeque<>();
  private final long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();

  Plan() {
    if (isBrief()) {
      round.addAll(List.of(new KillApplication(), new KillBroker(), new FreezeApplication()));
    }
  }

  /** The run of every build. */
  boolean isBrief() {
    return KILLS == 0;
  }

  /**
   * Whether there is more to come.
   *
   * @param kills so far
   */
  boolean goesOn(int kills) {
    return isBrief() ? !round.isEmpty() : kills < KILLS && System.nanoTime() - end < 0;
  }

  /** The next fault; its kind is one that can strike there. */
  Fault next(Scene scene, SplittableRandom random) {
    if (round.isEmpty()) {
      List<Supplier<Fault>> kinds = new ArrayList<>(KINDS);
      kinds.removeIf(kind -> !isWanted(kind.get(), scene));
      while (!kinds.isEmpty()) {
        round.add(kinds.remove(random.nextInt(kinds.size())).get());
      }
    }
    return round.remove();
  }

  /** Of every kind one. */
  static Stream<Fault> kinds() {
    return KINDS.stream().map(Supplier::get);
  }

  private static boolean isWanted(Fault fault, Scene scene) {
    return fault.canStrike(scene) && (FAULTS.isEmpty() || FAULTS.contains(fault.label()));
  }
}
