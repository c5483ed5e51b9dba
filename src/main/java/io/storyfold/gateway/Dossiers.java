package io.storyfold.gateway;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All dossiers, by story id and by number. Numbers are counted up and never used again, so that
 * what a search found a moment ago means the same story or none. Not thread-safe: {@link ReadModel}
 * guards it.
 */
final class Dossiers {
  private final Map<String, Dossier> byId = new HashMap<>();
  private final Int2ObjectMap<Dossier> byNumber = new Int2ObjectOpenHashMap<>();
  private int numbered;

  @Nullable Dossier get(String id) {
    return byId.get(id);
  }

  @Nullable Dossier get(int number) {
    return byNumber.get(number);
  }

  /** The dossier of an id, a new one when there was none. */
  Dossier open(String id) {
    Dossier held = byId.get(id);
    if (held != null) {
      return held;
    }
    Dossier dossier = new Dossier(id, numbered++);
    byId.put(id, dossier);
    byNumber.put(dossier.number(), dossier);
    return dossier;
  }

  /** Forgets it; null when it was not there. */
  @Nullable Dossier remove(String id) {
    Dossier dossier = byId.remove(id);
    if (dossier != null) {
      byNumber.remove(dossier.number());
    }
    return dossier;
  }

  int size() {
    return byId.size();
  }
}
