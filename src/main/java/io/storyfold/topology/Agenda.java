package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.state.AgendaItem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * When intake has to look at which article again, whatever arrives: an embargo ends, an article may
 * no longer be shown, a kill marker has been kept long enough. Items are hints and are never taken
 * back; who finds one due asks the article's own state. In order of time, so that looking costs
 * nothing while nothing is due.
 */
final class Agenda {
  static final String STORE = "intake-agenda";

  private final KeyValueStore<Bytes, AgendaItem> items;

  /** The earliest item, epoch milliseconds: a look into the store only when it is due. */
  private long next;

  Agenda(ProcessorContext<?, ?> context) {
    items = context.getStateStore(STORE);
    next = earliest();
  }

  static StoreBuilder<?> builder() {
    return StateStores.keyValue(STORE, Serdes.Bytes(), AgendaItem.class);
  }

  /**
   * Notes that an article must be looked at.
   *
   * @param at epoch milliseconds
   * @param key of the article's head
   */
  void add(long at, String key) {
    long time = Math.max(0, at);
    items.put(keyOf(time, key), new AgendaItem(time, key));
    next = Math.min(next, time);
  }

  /** Notes it unless it is noted: when all is well, nothing is written. */
  void ensure(long at, String key) {
    if (items.get(keyOf(Math.max(0, at), key)) == null) {
      add(at, key);
    }
  }

  /** Takes out what is due at {@code now}, earliest first. */
  List<AgendaItem> due(long now) {
    if (now < next) {
      return List.of();
    }
    List<AgendaItem> due = new ArrayList<>();
    try (KeyValueIterator<Bytes, AgendaItem> range = items.range(null, keyOf(now + 1, ""))) {
      range.forEachRemaining(item -> due.add(item.value));
    }
    due.forEach(item -> items.delete(keyOf(item.getAt(), item.getKey())));
    next = earliest();
    return due;
  }

  private long earliest() {
    try (KeyValueIterator<Bytes, AgendaItem> all = items.all()) {
      return all.hasNext() ? all.next().value.getAt() : Long.MAX_VALUE;
    }
  }

  private static Bytes keyOf(long at, String key) {
    byte[] name = key.getBytes(UTF_8);
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + name.length).putLong(at).put(name).array());
  }
}
