package io.storyfold.chaos;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the brokers acknowledged, by the place they gave it, {@code topic-partition-offset}, and
 * whether it has to be accepted. Filled by one thread, read by another when that has ended.
 *
 * @param accepted places of what must go to a desk
 * @param rejected places of what must be rejected
 * @param standing ids of the articles that must be placed in the end
 */
record Ledger(Set<String> accepted, Set<String> rejected, Set<String> standing) {
  /** What went wrong with sending, by its message; then nobody knows whether it arrived. */
  static final class Writer {
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> rejected = new TreeSet<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    synchronized void acknowledged(String place, boolean good) {
      (good ? accepted : rejected).add(place);
    }

    synchronized void failed(Exception failure) {
      failures.merge(String.valueOf(failure), 1, Integer::sum);
    }

    synchronized int size() {
      return accepted.size() + rejected.size();
    }

    synchronized Map<String, Integer> failures() {
      return new TreeMap<>(failures);
    }

    synchronized Ledger close(Set<String> standing) {
      return new Ledger(new TreeSet<>(accepted), new TreeSet<>(rejected), standing);
    }
  }

  int size() {
    return accepted.size() + rejected.size();
  }
}
