package io.storyfold.topology;

import static io.storyfold.topology.Initialised.bound;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.EntryKind;
import io.storyfold.runtime.Metrics;
import io.storyfold.story.Answer;
import io.storyfold.story.Command;
import io.storyfold.story.Figures;
import io.storyfold.story.Member;
import io.storyfold.story.Reason;
import io.storyfold.story.StoryChanges;
import io.storyfold.story.StoryEngine;
import io.storyfold.story.StorySnapshot;
import io.storyfold.story.StoryUpdate;
import io.storyfold.story.UpdateKind;
import io.storyfold.topology.Judged.Finding;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
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
  private @Nullable CommandMemory commands;

  /** Of the entry at work. */
  private Headers trace = TraceContext.none();

  StoriesProcessor(DeskTunables tunables, Metrics metrics) {
    this.tunables = tunables;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> context) {
    this.context = context;
    StoryStores memory = new StoryStores(context);
    this.stores = memory;
    this.commands = new CommandMemory(context);
    engines.clear();
    memory.desks().forEach(desk -> engines.put(desk, memory.restore(desk, tunables)));
  }

  @Override
  public void process(Record<String, Judged> record) {
    Judged judged = record.value();
    trace = TraceContext.of(record.headers());
    StoryStores memory = bound(stores);
    Command command = judged.command();
    CommandAnswer known = command == null ? null : bound(commands).find(command.id());
    if (known != null) {
      answer(known, judged.at());
      return;
    }
    StoryEngine engine =
        engines.computeIfAbsent(judged.desk(), desk -> memory.restore(desk, tunables));
    StoryChanges changes = decide(judged, engine);
    memory.write(judged.desk(), changes, engine.clock());
    publish(judged.desk(), judged.at(), changes);
    if (command != null) {
      Answer given = changes.answer().orElseThrow();
      CommandAnswer answer =
          CommandCodec.answer(judged.desk(), command.id(), given, engine.clock().clock());
      bound(commands).put(answer);
      metrics.command(command.kind().name(), given.applied());
      answer(answer, judged.at());
    }
    count(judged.desk(), changes, engine);
    if (judged.article() != null) {
      metrics.decided(judged.desk(), judged.at());
    }
  }

  private void count(String desk, StoryChanges changes, StoryEngine engine) {
    for (StoryUpdate update : changes.updates()) {
      metrics.storyUpdate(update.kind().name());
      if (update.member() != null && update.commandId().isEmpty()) {
        Reason reason = update.member().reason();
        boolean entered =
            update.kind() == UpdateKind.CREATED || update.kind() == UpdateKind.ARTICLE_ADDED;
        if (entered && !reason.measures().isEmpty()) {
          metrics.joinMargin(reason.margin());
        }
      }
    }
    metrics.openStories(desk, engine.openStories());
    Figures figures = engine.figures();
    metrics.storyShares(desk, figures.singletonShare(), figures.largestShare());
  }

  private static StoryChanges decide(Judged judged, StoryEngine engine) {
    StoryChanges changes = own(judged, engine);
    for (Finding finding : judged.changed()) {
      engine.reverdict(
          changes, finding.articleId(), finding.verdict(), finding.evidence(), judged.takenBack());
    }
    if (judged.kind() == EntryKind.WITHDRAWAL) {
      engine.orphan(changes, judged.articleId(), judged.takenBack());
    }
    engine.conclude(changes);
    return changes;
  }

  private static StoryChanges own(Judged judged, StoryEngine engine) {
    if (judged.article() != null && judged.finding() != null) {
      Finding finding = judged.finding();
      return engine.place(
          judged.at(), judged.article(), judged.first(), finding.verdict(), finding.evidence());
    }
    if (judged.command() != null) {
      return engine.command(judged.at(), judged.command());
    }
    return judged.kind() == EntryKind.WITHDRAWAL
        ? engine.withdraw(judged.at(), judged.articleId())
        : engine.tick(judged.at());
  }

  private void publish(String desk, long at, StoryChanges changes) {
    for (StoryUpdate update : changes.updates()) {
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
    changes.withdrawn().forEach(articleId -> erase(articleId, at, DeskTopology.PLACED_SINK));
    if (!tunables.keepForgotten()) {
      changes.forgotten().forEach(id -> erase(id, at, DeskTopology.STORIES_SINK));
      changes
          .forgottenArticles()
          .forEach(articleId -> erase(articleId, at, DeskTopology.PLACED_SINK));
    }
  }

  /** Leaves a tombstone. */
  private void erase(String key, long at, String sink) {
    bound(context).forward(new Record<>(key, null, at), sink);
  }

  private void answer(CommandAnswer answer, long at) {
    String id = answer.getCommandId();
    send(DeskTopology.ANSWERED_SINK, id, answer, at, id);
  }

  private void send(String sink, String key, SpecificRecord value, long at, String eventId) {
    bound(context)
        .forward(
            new Record<>(
                key, value, at, TraceContext.add(CloudEvents.headers(value, eventId, at), trace)),
            sink);
  }
}
