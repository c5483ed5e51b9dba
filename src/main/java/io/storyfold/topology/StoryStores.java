package io.storyfold.topology;

import io.storyfold.avro.state.ConstraintRecord;
import io.storyfold.avro.state.DeskClock;
import io.storyfold.avro.state.MemberRecord;
import io.storyfold.avro.state.StoryRecord;
import io.storyfold.story.Constraint;
import io.storyfold.story.Member;
import io.storyfold.story.StoredMembers;
import io.storyfold.story.StoryChanges;
import io.storyfold.story.StoryEngine;
import io.storyfold.story.StoryRebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** What the story step remembers: articles in stories, stories, and each desk's clock. */
final class StoryStores {
  static final String MEMBERS = "desk-members";
  static final String STORIES = "desk-stories";
  static final String CLOCKS = "desk-story-clocks";
  static final String CONSTRAINTS = "desk-constraints";

  private final KeyValueStore<Bytes, MemberRecord> members;
  private final KeyValueStore<String, StoryRecord> stories;
  private final KeyValueStore<String, DeskClock> clocks;
  private final KeyValueStore<String, ConstraintRecord> constraints;

  StoryStores(ProcessorContext<?, ?> context) {
    members = context.getStateStore(MEMBERS);
    stories = context.getStateStore(STORIES);
    clocks = context.getStateStore(CLOCKS);
    constraints = context.getStateStore(CONSTRAINTS);
  }

  static List<StoreBuilder<?>> builders() {
    return List.of(
        StateStores.keyValue(MEMBERS, Serdes.Bytes(), MemberRecord.class),
        StateStores.keyValue(STORIES, Serdes.String(), StoryRecord.class),
        StateStores.keyValue(CLOCKS, Serdes.String(), DeskClock.class),
        StateStores.keyValue(CONSTRAINTS, Serdes.String(), ConstraintRecord.class),
        CommandMemory.builder());
  }

  /** Names of the desks this task has seen. */
  List<String> desks() {
    return StateStores.keys(clocks);
  }

  /** The engine of a desk as it was when the stores were written. */
  StoryEngine restore(String desk, DeskTunables tunables) {
    DeskClock clock = clocks.get(desk);
    StoredMembers store = sequence -> member(desk, sequence);
    if (clock == null) {
      return new StoryEngine(desk, tunables.stories(), tunables.clusterer(), store);
    }
    List<io.storyfold.story.StoryRecord> records = new ArrayList<>();
    each(
        stories.all(),
        record -> {
          if (record.getDesk().equals(desk)) {
            records.add(StoryCodec.record(record));
          }
        });
    List<Constraint> orders = new ArrayList<>();
    each(
        constraints.all(),
        record -> {
          if (record.getDesk().equals(desk)) {
            orders.add(CommandCodec.decode(record));
          }
        });
    try (KeyValueIterator<Bytes, MemberRecord> range =
        members.range(SequenceKeys.first(desk), SequenceKeys.last(desk))) {
      return new StoryRebuild(
              new io.storyfold.story.DeskClock(
                  clock.getClock(), clock.getSequence(), clock.getTickClock()),
              records.iterator(),
              orders.iterator(),
              new Decoded(range))
          .rebuild(desk, tunables.stories(), tunables.clusterer(), store);
    }
  }

  /** A member as stored, with its features. */
  private Member member(String desk, long sequence) {
    MemberRecord stored = members.get(SequenceKeys.of(desk, sequence));
    if (stored == null) {
      throw new IllegalStateException(
          "store " + MEMBERS + " lacks sequence " + sequence + " of desk " + desk);
    }
    return MemberCodec.decode(stored);
  }

  void write(String desk, StoryChanges changes, io.storyfold.story.DeskClock clock) {
    for (long sequence : changes.removed()) {
      members.delete(SequenceKeys.of(desk, sequence));
    }
    for (Member member : changes.stored()) {
      members.put(SequenceKeys.of(desk, member.sequence()), MemberCodec.encode(desk, member));
    }
    changes.records().forEach((id, record) -> stories.put(id, StoryCodec.record(desk, record)));
    changes.forgotten().forEach(stories::delete);
    changes
        .constraints()
        .forEach(
            (articleId, order) ->
                constraints.put(
                    articleId, order.isVoid() ? null : CommandCodec.encode(desk, order)));
    clocks.put(desk, new DeskClock(clock.clock(), clock.sequence(), clock.tickClock()));
  }

  private static <K, V> void each(KeyValueIterator<K, V> iterator, Consumer<V> consumer) {
    try (iterator) {
      iterator.forEachRemaining(entry -> consumer.accept(entry.value));
    }
  }

  /** Decodes members one by one, so that a restore holds one at a time. */
  private record Decoded(KeyValueIterator<Bytes, MemberRecord> records)
      implements java.util.Iterator<Member> {
    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public Member next() {
      return MemberCodec.decode(records.next().value);
    }
  }
}
