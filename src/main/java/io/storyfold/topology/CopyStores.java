package io.storyfold.topology;

import io.storyfold.avro.state.CopyRecord;
import io.storyfold.avro.state.CopyText;
import io.storyfold.avro.state.DeskClock;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Verdict;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** What dedup remembers: the articles of the window, their texts, and each desk's clock. */
final class CopyStores {
  static final String COPIES = "desk-copies";
  static final String TEXTS = "desk-copy-texts";
  static final String CLOCKS = "desk-copy-clocks";

  private final KeyValueStore<Bytes, CopyRecord> copies;
  private final KeyValueStore<String, CopyText> texts;
  private final KeyValueStore<String, DeskClock> clocks;

  CopyStores(ProcessorContext<?, ?> context) {
    copies = context.getStateStore(COPIES);
    texts = context.getStateStore(TEXTS);
    clocks = context.getStateStore(CLOCKS);
  }

  static List<StoreBuilder<?>> builders() {
    return List.of(
        StateStores.keyValue(COPIES, Serdes.Bytes(), CopyRecord.class),
        StateStores.keyValue(TEXTS, Serdes.String(), CopyText.class),
        StateStores.keyValue(CLOCKS, Serdes.String(), DeskClock.class));
  }

  /** Names of the desks this task has seen. */
  List<String> desks() {
    return StateStores.keys(clocks);
  }

  /** The engine of a desk as it was when the store was written. */
  CopyEngine restore(String desk, CopySettings settings) {
    CopyEngine engine = new CopyEngine(settings);
    try (KeyValueIterator<Bytes, CopyRecord> all =
        copies.range(SequenceKeys.first(desk), SequenceKeys.last(desk))) {
      while (all.hasNext()) {
        KeyValue<Bytes, CopyRecord> entry = all.next();
        CopyRecord record = entry.value;
        engine.restore(CopyCodec.item(record), record.getSequence(), CopyCodec.verdict(record));
      }
    }
    return engine;
  }

  DeskClock clock(String desk) {
    DeskClock clock = clocks.get(desk);
    return clock == null ? new DeskClock(0L, 0L, 0L) : clock;
  }

  void clock(String desk, long clock, long sequence) {
    clocks.put(desk, new DeskClock(clock, sequence, 0L));
  }

  void put(String desk, long sequence, CopyItem item, Verdict verdict, CopyText text) {
    copies.put(SequenceKeys.of(desk, sequence), CopyCodec.encode(sequence, item, verdict));
    texts.put(item.id(), text);
  }

  void judgedAnew(String desk, long sequence, Verdict verdict) {
    Bytes key = SequenceKeys.of(desk, sequence);
    copies.put(key, CopyCodec.judgedAnew(copies.get(key), verdict));
  }

  /** Deletes a version of an article; its text stays for the version after it. */
  void deleteVersion(String desk, long sequence) {
    copies.delete(SequenceKeys.of(desk, sequence));
  }

  void delete(String desk, long sequence, String articleId) {
    deleteVersion(desk, sequence);
    texts.delete(articleId);
  }

  @Nullable CopyText text(String articleId) {
    return texts.get(articleId);
  }
}
