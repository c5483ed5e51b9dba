package io.storyfold.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A story in memory: its members by sequence and what cannot be read off them. */
final class Story {
  /** Newest headlines by which sentences are weighed. */
  private static final int HEADLINES = 12;

  final String id;
  final long ordinal;
  final String seedArticleId;
  private final long createdAt;
  private final TreeMap<Long, Member> members = new TreeMap<>();
  private final Census census;
  private final List<String> mergedFrom;
  private final Excerpts excerpts;
  private StoryStatus status;
  private int revision;
  private long updatedAt;
  private long lastArrivedAt;
  private String representativeId;
  private String headline;
  private boolean locked;
  private DecayedRate rate;
  private DecayedRate activity;
  private String mergedInto;
  private long snapshotAt;
  private boolean pending;

  Story(StoryRecord stored, UnaryOperator<String> familyOf) {
    id = stored.id();
    ordinal = stored.ordinal();
    seedArticleId = stored.seedArticleId();
    createdAt = stored.createdAt();
    census = new Census(familyOf);
    mergedFrom = new ArrayList<>(stored.mergedFrom());
    excerpts = new Excerpts(stored.excerpts());
    status = stored.status();
    revision = stored.revision();
    updatedAt = stored.updatedAt();
    lastArrivedAt = stored.lastArrivedAt();
    representativeId = stored.representativeId();
    headline = stored.headline();
    locked = stored.locked();
    rate = stored.rate();
    activity = stored.activity();
    mergedInto = stored.mergedInto();
    snapshotAt = stored.snapshotAt();
    pending = stored.pending();
  }

  /** What is stored of a story that begins. */
  static StoryRecord begin(String id, long ordinal, String seedArticleId, long clock) {
    return new StoryRecord(
        id,
        ordinal,
        seedArticleId,
        StoryStatus.OPEN,
        0,
        clock,
        clock,
        0,
        "",
        "",
        false,
        new DecayedRate(0, clock),
        new DecayedRate(0, clock),
        "",
        List.of(),
        List.of(),
        0,
        false);
  }

  void add(Member member) {
    members.put(member.sequence(), member);
    census.add(member);
  }

  void remove(Member member) {
    members.remove(member.sequence());
    census.remove(member);
  }

  /** Notes an article's arrival: the story is not idle, and an original raises its rank. */
  void received(Member member, long arrivedAt, long clock) {
    DecayedRate one = new DecayedRate(1, arrivedAt);
    lastArrivedAt = Math.max(lastArrivedAt, arrivedAt);
    activity = activity.plus(one, clock);
    if (member.isOriginal()) {
      rate = rate.plus(one, clock);
    }
  }

  /** Notes that an article that arrived here before was put elsewhere. */
  void departed(Member member, long clock) {
    activity = activity.minusOne(member.card().arrivedAt(), clock);
    if (member.isOriginal()) {
      rate = rate.minusOne(member.card().arrivedAt(), clock);
    }
  }

  /** Keeps the story open as an article would that arrives now. */
  void keepOpen(long clock) {
    activity = activity.plusOne(clock);
  }

  /** Takes over the members of a story that is merged into this one. */
  void absorb(Story gone, long clock) {
    gone.members.values().forEach(member -> add(member.movedTo(id)));
    lastArrivedAt = Math.max(lastArrivedAt, gone.lastArrivedAt);
    rate = rate.plus(gone.rate, clock);
    activity = activity.plus(gone.activity, Math.max(activity.at(), gone.activity.at()));
    headline = headline.isEmpty() ? gone.headline : headline;
    mergedFrom.add(gone.id);
    mergedFrom.addAll(gone.mergedFrom);
    excerpts.takeAll(gone.excerpts, headlines());
  }

  /** Ends this story: its members went into the survivor. */
  void goInto(String survivor) {
    members.clear();
    census.clear();
    representativeId = "";
    headline = "";
    mergedInto = survivor;
  }

  /** Path compression: the survivor went on into {@code next}. */
  void redirect(String next) {
    mergedInto = next;
  }

  /** Counts one update. */
  void revise(StoryStatus after, long clock) {
    status = after;
    revision++;
    updatedAt = clock;
  }

  /** Notes whether a snapshot of the present state was published. */
  void published(boolean now, long clock) {
    snapshotAt = now ? clock : snapshotAt;
    pending = !now;
  }

  void represent(@Nullable Member member) {
    representativeId = member == null ? "" : member.articleId();
  }

  void headline(String words) {
    headline = words;
  }

  void lock(boolean now) {
    locked = now;
  }

  Collection<Member> members() {
    return members.values();
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  StoryStatus status() {
    return status;
  }

  int revision() {
    return revision;
  }

  long updatedAt() {
    return updatedAt;
  }

  long lastArrivedAt() {
    return lastArrivedAt;
  }

  long snapshotAt() {
    return snapshotAt;
  }

  boolean pending() {
    return pending;
  }

  DecayedRate activity() {
    return activity;
  }

  String representativeId() {
    return representativeId;
  }

  /** An editor's headline; empty when there is none. */
  String headline() {
    return headline;
  }

  boolean locked() {
    return locked;
  }

  String mergedInto() {
    return mergedInto;
  }

  List<String> mergedFrom() {
    return mergedFrom;
  }

  /** Sets the sentences an article lends to the summary; only originals lend any. */
  void excerpt(Member member, List<String> sentences) {
    boolean lends = member.isOriginal() && member.mayMerge();
    excerpts.put(member.articleId(), lends ? sentences : List.of(), headlines());
  }

  /** Takes an article's sentences out of the summary, and gives them back. */
  List<String> withoutExcerpt(String articleId) {
    return excerpts.remove(articleId);
  }

  /** A few sentences that tell what it is about. */
  List<Excerpt> summary() {
    return excerpts.summary(headlines());
  }

  private List<String> headlines() {
    return newest(HEADLINES).stream().map(member -> member.card().title()).toList();
  }

  Census census() {
    return census;
  }

  /**
   * Rank at the last update: arrivals of originals, each halved every {@value
   * DecayedRate#HALF_LIFE_HOURS} hours, times ln(1 + publisher families). Copies of one text, an
   * agency's or another's, add nothing to its original's one.
   */
  double score() {
    return rate.valueAt(updatedAt) * StrictMath.log(1.0 + census.families());
  }

  List<Member> newest(int limit) {
    return members.descendingMap().values().stream().limit(limit).toList();
  }

  StoryRecord record() {
    return new StoryRecord(
        id,
        ordinal,
        seedArticleId,
        status,
        revision,
        createdAt,
        updatedAt,
        lastArrivedAt,
        representativeId,
        headline,
        locked,
        rate,
        activity,
        mergedInto,
        List.copyOf(mergedFrom),
        excerpts.all(),
        snapshotAt,
        pending);
  }
}
