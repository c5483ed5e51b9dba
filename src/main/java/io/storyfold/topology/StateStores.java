package io.storyfold.topology;

import io.storyfold.registry.StateSerde;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** What all stores have in common: on disk, in a changelog, without a cache that merges updates. */
final class StateStores {
  private StateStores() {}

  static <K> StoreBuilder<?> keyValue(
      String name, Serde<K> keys, Class<? extends SpecificRecord> values) {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), keys, StateSerde.of(values))
        .withCachingDisabled();
  }

  /** All keys of a store, ascending. */
  static <K> List<K> keys(KeyValueStore<K, ?> store) {
    List<K> keys = new ArrayList<>();
    try (KeyValueIterator<K, ?> all = store.all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
