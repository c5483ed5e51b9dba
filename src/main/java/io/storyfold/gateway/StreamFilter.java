package io.storyfold.gateway;

import java.util.Collections;
import java.util.Set;

/**
 * Which updates a client wants: of any of these desks and of any of these sources; empty is all.
 */
record StreamFilter(Set<String> desks, Set<String> sources) {
  boolean fits(StreamEntry entry) {
    return (desks.isEmpty() || desks.contains(entry.desk()))
        && (sources.isEmpty() || !Collections.disjoint(sources, entry.sources()));
  }
}
