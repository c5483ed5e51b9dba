package io.storyfold.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A story in memory: its members by sequence and what cannot be read off them. */
final class Story {
  final String id;
  final long ordinal;
  private final String seedArticleId;
  private final long createdAt;
  private final TreeMap<Long, Member> members = new TreeMap<>();
  private final Tally<String> sources = new Tally<>();
  private final Tally<String> agencies = new Tally<>();
  private final Tally<Long> published = new Tally<>();
  private final List<String> mergedFrom;
  private int originals;
  private StoryStatus status;
  private int revision;
  private long updatedAt;
  private long lastArrivedAt;
  private String representativeId;
  private DecayedRate rate;
  private String mergedInto;

  Story(StoryRecord stored) {
    id = stored.id();
    ordinal = stored.ordinal();
    seedArticleId = stored.seedArticleId();
    createdAt = stored.createdAt();
    mergedFrom = new ArrayList<>(stored.mergedFrom());
    status = stored.status();
    revision = stored.revision();
    updatedAt = stored.updatedAt();
    lastArrivedAt = stored.lastArrivedAt();
    representativeId = stored.representativeId();
    rate = new DecayedRate(stored.rate(), stored.rateAt());
    mergedInto = stored.mergedInto();
  }

  static Story begin(String id, long ordinal, String seedArticleId, long clock) {
    return new Story(
        new StoryRecord(
            id,
            ordinal,
            seedArticleId,
            StoryStatus.OPEN,
            0,
            clock,
            clock,
            clock,
            "",
            0,
            clock,
            "",
            List.of()));
  }

  void add(Member member) {
    members.put(member.sequence(), member);
    sources.add(member.card().source());
    member.card().agencies().forEach(agencies::add);
    published.add(member.card().publishedAt());
    originals += member.isOriginal() ? 1 : 0;
  }

  void remove(Member member) {
    members.remove(member.sequence());
    sources.remove(member.card().source());
    member.card().agencies().forEach(agencies::remove);
    published.remove(member.card().publishedAt());
    originals -= member.isOriginal() ? 1 : 0;
  }

  /** Notes that an article arrived: the story is not idle, and an original raises its rank. */
  void arrived(Member member, long clock) {
    lastArrivedAt = clock;
    if (member.isOriginal()) {
      rate = rate.plusOne(clock);
    }
  }

  /** Takes over the members of a story that is merged into this one. */
  void absorb(Story gone, long clock) {
    gone.members.values().forEach(member -> add(member.movedTo(id)));
    lastArrivedAt = Math.max(lastArrivedAt, gone.lastArrivedAt);
    rate = rate.plus(gone.rate, clock);
    mergedFrom.add(gone.id);
    mergedFrom.addAll(gone.mergedFrom);
  }

  /** Ends this story: its members went into the survivor. */
  void goInto(String survivor) {
    members.clear();
    sources.clear();
    agencies.clear();
    published.clear();
    originals = 0;
    representativeId = "";
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

  void represent(@Nullable Member member) {
    representativeId = member == null ? "" : member.articleId();
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

  String representativeId() {
    return representativeId;
  }

  String mergedInto() {
    return mergedInto;
  }

  List<String> mergedFrom() {
    return mergedFrom;
  }

  Counts counts() {
    return new Counts(members.size(), originals, sources.distinct());
  }

  double score(long clock) {
    return rate.valueAt(clock) * StrictMath.log(1.0 + sources.distinct());
  }

  long firstPublishedAt() {
    return published.smallest(0L);
  }

  List<String> agencies() {
    return agencies.values();
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
        rate.value(),
        rate.at(),
        mergedInto,
        List.copyOf(mergedFrom));
  }
}
