package io.storyfold.story;

import io.storyfold.copy.Judgement;
import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.JoinModelFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A story engine with the store that a processor would keep for it. */
final class StoredDesk {
  private static final String NAME = "en";
  private static final JoinModel MODEL = JoinModelFile.shipped();

  private final StoryEngine engine;
  private final NavigableMap<Long, Member> members;
  private final Map<String, StoryRecord> stories;

  /** {@link StoryChanges} as a value. */
  record Outcome(
      List<Member> stored,
      List<Long> removed,
      List<Member> placed,
      List<String> withdrawn,
      List<StoryUpdate> updates,
      Map<String, StorySnapshot> snapshots,
      List<String> forgotten) {
    static Outcome of(StoryChanges changes) {
      return new Outcome(
          changes.stored(),
          changes.removed(),
          changes.placed(),
          changes.withdrawn(),
          changes.updates(),
          changes.snapshots(),
          changes.forgotten());
    }
  }

  StoredDesk() {
    this(
        new StoryEngine(NAME, StorySettings.DEFAULTS, clusterer()),
        new TreeMap<>(),
        new HashMap<>());
  }

  private StoredDesk(
      StoryEngine engine, NavigableMap<Long, Member> members, Map<String, StoryRecord> stories) {
    this.engine = engine;
    this.members = members;
    this.stories = stories;
  }

  /** Another engine, made of what this one has stored. */
  StoredDesk rebuilt() {
    StoryEngine again =
        StoryRebuild.rebuild(
            NAME,
            StorySettings.DEFAULTS,
            clusterer(),
            engine.clock(),
            stories.values().iterator(),
            members.values().iterator());
    return new StoredDesk(again, new TreeMap<>(members), new HashMap<>(stories));
  }

  StoryEngine engine() {
    return engine;
  }

  /** Decides one entry as the processor does: a step is stored before the next is taken. */
  List<Outcome> decide(JudgedLog.Entry entry) {
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(store(own(entry)));
    for (Judgement judgement : entry.changed()) {
      long sequence = engine.sequenceOf(judgement.id());
      if (sequence >= 0) {
        Member stored = Objects.requireNonNull(members.get(sequence), judgement.id());
        Verdict verdict = judgement.verdict();
        outcomes.add(
            store(
                engine.reverdict(
                    entry.at(), stored, verdict, evidence(verdict), entry.withdrawn() != null)));
      }
    }
    if (entry.withdrawn() != null) {
      String gone = entry.withdrawn();
      String heir = engine.heirOf(gone);
      for (String orphan : engine.takersOf(gone)) {
        Member stored = Objects.requireNonNull(members.get(engine.sequenceOf(orphan)), orphan);
        outcomes.add(store(engine.orphan(entry.at(), stored, gone, heir, true)));
      }
    }
    return outcomes;
  }

  private StoryChanges own(JudgedLog.Entry entry) {
    if (entry.article() != null && entry.verdict() != null) {
      Verdict verdict = entry.verdict();
      boolean first = entry.article().version() <= 1;
      return engine.place(entry.at(), entry.article(), first, verdict, evidence(verdict));
    }
    return entry.withdrawn() == null
        ? engine.tick(entry.at())
        : engine.withdraw(entry.at(), entry.withdrawn());
  }

  private Outcome store(StoryChanges changes) {
    changes.removed().forEach(members::remove);
    changes.stored().forEach(member -> members.put(member.sequence(), member));
    changes.snapshots().forEach((id, snapshot) -> stories.put(id, snapshot.record()));
    changes.forgotten().forEach(stories::remove);
    return Outcome.of(changes);
  }

  private static @Nullable Evidence evidence(Verdict verdict) {
    return verdict.copy() ? new Evidence(verdict.directId(), "", 0, "") : null;
  }

  private static Clusterer clusterer() {
    return new Clusterer(ClusterSettings.defaults(), MODEL);
  }
}
