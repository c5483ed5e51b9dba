package io.storyfold.topology;

import static io.storyfold.topology.Initialised.bound;

import io.storyfold.avro.EntryKind;
import io.storyfold.runtime.Metrics;
import io.storyfold.story.Member;
import io.storyfold.story.StoryChanges;
import io.storyfold.story.StoryEngine;
import io.storyfold.story.StorySnapshot;
import io.storyfold.story.StoryUpdate;
import io.storyfold.topology.Judged.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Second step of the desk: puts judged articles into stories and tells what happened. */
final class StoriesProcessor implements Processor<String, Judged, String, SpecificRecord> {
  private final DeskTunables tunables;
  private final Metrics metrics;
  private final Map<String, StoryEngine> engines = new HashMap<>();
  private @Nullable ProcessorContext<String, SpecificRecord> context;
  private @Nullable StoryStores stores;

  StoriesProcessor(DeskTunables tunables, Metrics metrics) {
    this.tunables = tunables;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    StoryStores memory = new StoryStores(context);
    this.stores = memory;
    engines.clear();
    memory.desks().forEach(desk -> engines.put(desk, memory.restore(desk, tunables)));
  }

  @Override
  public void process(Record<String, Judged> record) {
    Judged judged = record.value();
    StoryStores memory = bound(stores);
    StoryEngine engine =
        engines.computeIfAbsent(judged.desk(), desk -> memory.restore(desk, tunables));
    for (StoryChanges changes : decide(judged, engine, memory)) {
      publish(judged.desk(), judged.at(), changes);
    }
    metrics.openStories(judged.desk(), engine.openStories());
  }

  /** Every step is written before the next: a later one may read what an earlier one stored. */
  private List<StoryChanges> decide(Judged judged, StoryEngine engine, StoryStores memory) {
    List<StoryChanges> all = new ArrayList<>();
    StoryChanges own = own(judged, engine);
    memory.write(judged.desk(), own, engine.clock());
    all.add(own);
    for (Finding finding : judged.changed()) {
      long sequence = engine.sequenceOf(finding.articleId());
      if (sequence >= 0) {
        Member stored = memory.member(judged.desk(), sequence);
        StoryChanges changes =
            engine.reverdict(
                judged.at(), stored, finding.verdict(), finding.evidence(), judged.takenBack());
        memory.write(judged.desk(), changes, engine.clock());
        all.add(changes);
      }
    }
    if (judged.kind() == EntryKind.WITHDRAWAL) {
      orphans(judged, engine, memory, all);
    }
    return all;
  }

  /** Copies of a withdrawn article that dedup no longer remembers. */
  private static void orphans(
      Judged judged, StoryEngine engine, StoryStores memory, List<StoryChanges> all) {
    String gone = judged.articleId();
    String heir = engine.heirOf(gone);
    for (String orphan : engine.takersOf(gone)) {
      Member stored = memory.member(judged.desk(), engine.sequenceOf(orphan));
      StoryChanges changes = engine.orphan(judged.at(), stored, gone, heir, judged.takenBack());
      memory.write(judged.desk(), changes, engine.clock());
      all.add(changes);
    }
  }

  private static StoryChanges own(Judged judged, StoryEngine engine) {
    if (judged.article() != null && judged.finding() != null) {
      Finding finding = judged.finding();
      return engine.place(
          judged.at(), judged.article(), judged.first(), finding.verdict(), finding.evidence());
    }
    return judged.kind() == EntryKind.WITHDRAWAL
        ? engine.withdraw(judged.at(), judged.articleId())
        : engine.tick(judged.at());
  }

  private void publish(String desk, long at, StoryChanges changes) {
    for (StoryUpdate update : changes.updates()) {
      metrics.storyUpdate(update.kind().name());
      send(
          DeskTopology.UPDATES_SINK,
          update.storyId(),
          StoryCodec.update(desk, update),
          at,
          update.id());
    }
    for (StorySnapshot snapshot : changes.snapshots().values()) {
      String id = snapshot.record().id();
      send(
          DeskTopology.STORIES_SINK,
          id,
          StoryCodec.snapshot(desk, snapshot),
          at,
          id + '#' + snapshot.record().revision());
    }
    for (Member member : changes.placed()) {
      send(
          DeskTopology.PLACED_SINK,
          member.articleId(),
          PlacedCodec.encode(desk, member),
          at,
          desk + '/' + member.sequence());
    }
    for (String articleId : changes.withdrawn()) {
      bound(context).forward(new Record<>(articleId, null, at), DeskTopology.PLACED_SINK);
    }
  }

  private void send(String sink, String key, SpecificRecord value, long at, String eventId) {
    bound(context)
        .forward(new Record<>(key, value, at, CloudEvents.headers(value, eventId, at)), sink);
  }
}
