package io.storyfold.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map that never holds more than a fixed number of entries (a few more while several threads
 * add).
 *
 * <p>When full it starts again from nothing. Schemas number in the dozens, so the limit is a guard
 * against a flood of made-up ids and not a working set to be managed; reads stay free of locks. Two
 * threads may load the same key at once, and loading never blocks other keys.
 */
final class BoundedCache<K, V> {

  private final Map<K, V> entries = new ConcurrentHashMap<>();
  private final int limit;

  BoundedCache(int limit) {
    this.limit = limit;
  }

  /** The cached value, or the loaded one; a loader that throws leaves no entry. */
  V get(K key, Function<? super K, ? extends V> loader) {
    @Nullable V known = entries.get(key);
    if (known != null) {
      return known;
    }
    V loaded = loader.apply(key);
    if (entries.size() >= limit) {
      entries.clear();
    }
    entries.put(key, loaded);
    return loaded;
  }

  int size() {
    return entries.size();
  }
}
