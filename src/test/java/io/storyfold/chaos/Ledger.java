package io.storyfold.chaos;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the brokers acknowledged, by the place they gave it, and whether it has to be accepted.
 * Filled by one thread, read by another when that has ended.
 *
 * @param accepted places of what must go to a desk
 * @param rejected places of what must be rejected
 * @param standing ids of the articles that must be placed in the end
 */
record Ledger(Places accepted, Places rejected, Set<String> standing) {
  /** What went wrong with sending, by its message; then nobody knows whether it arrived. */
  static final class Writer {
    private final Places accepted = new Places();
    private final Places rejected = new Places();
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
      return new Ledger(accepted, rejected, standing);
    }
  }
}
