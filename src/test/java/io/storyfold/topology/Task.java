package io.storyfold.topology;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * One processor over stores that outlive it. The test driver deletes its state when it closes; here
 * a processor can go and come back as it does when a process restarts ({@link #restart}), or when
 * its task is suspended and resumed ({@link #resume}).
 */
final class Task<KI, VI, KO, VO> implements AutoCloseable {
  private final Supplier<Processor<KI, VI, KO, VO>> processors;
  private final Supplier<List<StoreBuilder<?>>> builders;
  private final MockProcessorContext<KO, VO> context;
  private final List<StateStore> stores = new ArrayList<>();
  private Processor<KI, VI, KO, VO> processor;
  private long offset;

  /** A result and where it went. */
  record Output(String sink, Object key, Object value, long timestamp) {
    static Output of(CapturedForward<?, ?> forward) {
      Record<?, ?> record = forward.record();
      return new Output(
          forward.childName().orElse(""), record.key(), record.value(), record.timestamp());
    }
  }

  Task(
      Supplier<Processor<KI, VI, KO, VO>> processors,
      Supplier<List<StoreBuilder<?>>> builders,
      File state) {
    this(processors, builders, config(), state);
  }

  /** With a configuration of its own. */
  Task(
      Supplier<Processor<KI, VI, KO, VO>> processors,
      Supplier<List<StoreBuilder<?>>> builders,
      Properties config,
      File state) {
    this.processors = processors;
    this.builders = builders;
    this.context = new MockProcessorContext<>(config, new TaskId(0, 0), state);
    openStores();
    processor = processors.get();
    processor.init(context);
  }

  static Properties config() {
    Properties config = new Properties();
    config.put("application.id", "task");
    config.put("bootstrap.servers", "unused:9092");
    return config;
  }

  /** Processes a record and tells what came of it. */
  List<CapturedForward<? extends KO, ? extends VO>> process(KI key, VI value, long timestamp) {
    context.setRecordMetadata("input", 0, offset++);
    context.resetForwards();
    processor.process(new Record<>(key, value, timestamp));
    return List.copyOf(context.forwarded());
  }

  /** Another process opens the same state directory. */
  void restart() {
    processor.close();
    closeStores();
    openStores();
    processor = processors.get();
    processor.init(context);
  }

  /**
   * Another process opens the same stores and finds other values in them; what becomes null is
   * gone. The stores are of Avro records.
   */
  void restartWith(UnaryOperator<@Nullable SpecificRecord> change) {
    for (StateStore store : stores) {
      rewrite(store, change);
    }
    restart();
  }

  @SuppressWarnings("unchecked") // all our stores are key-value stores of Avro records
  private static void rewrite(StateStore store, UnaryOperator<@Nullable SpecificRecord> change) {
    KeyValueStore<Object, SpecificRecord> records = (KeyValueStore<Object, SpecificRecord>) store;
    for (Object key : StateStores.keys(records)) {
      records.put(key, change.apply(records.get(key)));
    }
  }

  /** The same object is closed and initialised again, over the same open stores. */
  void resume() {
    processor.close();
    processor.init(context);
  }

  /** Punctuators that will still fire. */
  List<CapturedPunctuator> punctuators() {
    return context.scheduledPunctuators().stream().filter(p -> !p.cancelled()).toList();
  }

  private void openStores() {
    for (StoreBuilder<?> builder : builders.get()) {
      StateStore store = builder.withLoggingDisabled().build();
      store.init(context.getStateStoreContext(), store);
      stores.add(store);
    }
  }

  private void closeStores() {
    stores.forEach(StateStore::close);
    stores.clear();
  }

  @Override
  public void close() {
    processor.close();
    closeStores();
  }
}
