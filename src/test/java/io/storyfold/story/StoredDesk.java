package io.storyfold.story;

import io.storyfold.article.ReadArticle;
import io.storyfold.copy.Judgement;
import io.storyfold.copy.Verdict;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.JoinModelFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A story engine with the store that a processor would keep for it. */
final class StoredDesk {
  private static final String NAME = "en";
  private static final JoinModel MODEL = JoinModelFile.shipped();

  private final StorySettings settings;
  private final StoryEngine engine;
  private final NavigableMap<Long, Member> members;
  private final Map<String, StoryRecord> stories;

  private final Map<String, Constraint> constraints;

  /** {@link StoryChanges} as a value. */
  record Outcome(
      List<Member> stored,
      List<Long> removed,
      List<Member> placed,
      List<String> withdrawn,
      List<StoryUpdate> updates,
      Map<String, StoryRecord> records,
      Map<String, StorySnapshot> snapshots,
      List<String> forgotten,
      Map<String, Constraint> constraints,
      Optional<Answer> answer) {
    static Outcome of(StoryChanges changes) {
      return new Outcome(
          List.copyOf(changes.stored()),
          List.copyOf(changes.removed()),
          List.copyOf(changes.placed()),
          changes.withdrawn(),
          changes.updates(),
          changes.records(),
          changes.snapshots(),
          changes.forgotten(),
          changes.constraints(),
          changes.answer());
    }
  }

  StoredDesk() {
    this(StorySettings.DEFAULTS);
  }

  StoredDesk(StorySettings settings) {
    this.settings = settings;
    this.members = new TreeMap<>();
    this.stories = new HashMap<>();
    this.constraints = new HashMap<>();
    this.engine = new StoryEngine(NAME, settings, clusterer(), this::stored);
  }

  private StoredDesk(StoredDesk lived) {
    settings = lived.settings;
    members = new TreeMap<>(lived.members);
    stories = new HashMap<>(lived.stories);
    constraints = new HashMap<>(lived.constraints);
    engine =
        new StoryRebuild(
                lived.engine.clock(),
                stories.values().iterator(),
                constraints.values().iterator(),
                members.values().iterator())
            .rebuild(NAME, settings, clusterer(), this::stored);
  }

  /** Another engine, made of what this one has stored. */
  StoredDesk rebuilt() {
    return new StoredDesk(this);
  }

  /** Stored members by sequence. */
  NavigableMap<Long, Member> members() {
    return members;
  }

  StoryEngine engine() {
    return engine;
  }

  /** Decides one entry as the processor does. */
  Outcome decide(JudgedLog.Entry entry) {
    boolean withdrawn = entry.withdrawn() != null;
    StoryChanges changes = own(entry);
    for (Judgement judgement : entry.changed()) {
      Verdict verdict = judgement.verdict();
      engine.reverdict(changes, judgement.id(), verdict, evidence(verdict), withdrawn);
    }
    if (entry.withdrawn() != null) {
      engine.orphan(changes, entry.withdrawn(), true);
    }
    return store(changes);
  }

  /** Places an article. */
  Outcome place(long at, ReadArticle article, boolean first, Verdict verdict) {
    return store(engine.place(at, article, first, verdict, evidence(verdict)));
  }

  /** Lets time pass. */
  Outcome tick(long at) {
    return store(engine.tick(at));
  }

  /** Decides a command at the desk's clock. */
  Outcome decide(Command command) {
    return store(engine.command(engine.clock().clock(), command));
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
    engine.conclude(changes);
    changes.removed().forEach(members::remove);
    changes.stored().forEach(member -> members.put(member.sequence(), member));
    stories.putAll(changes.records());
    changes.forgotten().forEach(stories::remove);
    constraints.putAll(changes.constraints());
    constraints.values().removeIf(Constraint::isVoid);
    return Outcome.of(changes);
  }

  private Member stored(long sequence) {
    return Objects.requireNonNull(members.get(sequence), () -> "sequence " + sequence);
  }

  private static @Nullable Evidence evidence(Verdict verdict) {
    return verdict.copy() ? new Evidence(verdict.directId(), "", 0, "") : null;
  }

  private static Clusterer clusterer() {
    return new Clusterer(ClusterSettings.defaults(), MODEL);
  }
}
