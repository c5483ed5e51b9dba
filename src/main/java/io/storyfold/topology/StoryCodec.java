package io.storyfold.topology;

import io.storyfold.avro.Counts;
import io.storyfold.avro.Story;
import io.storyfold.avro.TimeLine;
import io.storyfold.story.DecayedRate;
import io.storyfold.story.Excerpt;
import io.storyfold.story.Keyword;
import io.storyfold.story.Member;
import io.storyfold.story.StoryRecord;
import io.storyfold.story.StorySnapshot;
import io.storyfold.story.StoryStatus;
import io.storyfold.story.StoryUpdate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Stories: snapshots and updates as published, and the record a story is restored from. */
final class StoryCodec {
  /** Merged stories named in a snapshot: bounds its size, the store keeps them all. */
  private static final int MERGED_SHOWN = 100;

  /** Longest keyword shown, characters: what is longer is no word. */
  private static final int KEYWORD_SHOWN = 100;

  private StoryCodec() {}

  static Story snapshot(String desk, StorySnapshot s) {
    StoryRecord r = s.record();
    Member representative = s.representative();
    List<String> merged = r.mergedFrom();
    return Story.newBuilder()
        .setId(r.id())
        .setDesk(desk)
        .setStatus(status(r.status()))
        .setRevision(r.revision())
        .setHeadline(s.headline())
        .setRepresentative(representative == null ? null : PlacedCodec.ref(representative))
        .setRepresentativeReason(s.representativeReason())
        .setPinned(s.pinned())
        .setHeadlineEdited(!r.headline().isEmpty())
        .setLocked(r.locked())
        .setCreatedAt(Instant.ofEpochMilli(r.createdAt()))
        .setUpdatedAt(Instant.ofEpochMilli(r.updatedAt()))
        .setFirstPublishedAt(Instant.ofEpochMilli(s.firstPublishedAt()))
        .setLastArrivedAt(Instant.ofEpochMilli(r.lastArrivedAt()))
        .setCounts(counts(s.counts()))
        .setScore(s.score())
        .setDiversity(s.diversity())
        .setOriginality(s.originality())
        .setKeywords(keywords(s).map(Keyword::text).toList())
        .setWeightedKeywords(
            keywords(s).map(k -> new io.storyfold.avro.Keyword(k.text(), k.weight())).toList())
        .setSummary(SnapshotSize.summary(s).stream().map(StoryCodec::excerpt).toList())
        .setTimeLine(
            new TimeLine(
                Instant.ofEpochMilli(s.timeLine().start()),
                s.timeLine().span(),
                s.timeLine().counts()))
        .setCentralArticles(SnapshotSize.central(s))
        .setAgencies(s.agencies())
        .setArticles(SnapshotSize.fitting(s))
        .setSeedArticleId(r.seedArticleId())
        .setMergedInto(r.mergedInto())
        .setMergedFrom(merged.subList(0, Math.min(MERGED_SHOWN, merged.size())))
        .setLinks(List.of())
        .setReplayed(s.replayed())
        .build();
  }

  static io.storyfold.avro.StoryUpdate update(String desk, StoryUpdate u) {
    Member member = u.member();
    return io.storyfold.avro.StoryUpdate.newBuilder()
        .setId(u.id())
        .setStoryId(u.storyId())
        .setDesk(desk)
        .setRevision(u.revision())
        .setKind(io.storyfold.avro.UpdateKind.valueOf(u.kind().name()))
        .setAt(Instant.ofEpochMilli(u.at()))
        .setArticle(member == null ? null : PlacedCodec.ref(member))
        .setMergedInto(u.mergedInto())
        .setMergedFrom(u.mergedFrom())
        .setOtherStoryId(u.otherStoryId())
        .setHeadline(u.headline())
        .setRepresentativeId(u.representativeId())
        .setStatus(status(u.status()))
        .setCounts(counts(u.counts()))
        .setScore(u.score())
        .setCommandId(u.commandId())
        .setWords(u.words())
        .setReplayed(member != null && member.card().replayed())
        .build();
  }

  static io.storyfold.avro.state.StoryRecord record(String desk, StoryRecord r) {
    return io.storyfold.avro.state.StoryRecord.newBuilder()
        .setId(r.id())
        .setDesk(desk)
        .setOrdinal(r.ordinal())
        .setSeedArticleId(r.seedArticleId())
        .setStatus(status(r.status()))
        .setRevision(r.revision())
        .setCreatedAt(r.createdAt())
        .setUpdatedAt(r.updatedAt())
        .setLastArrivedAt(r.lastArrivedAt())
        .setRepresentativeId(r.representativeId())
        .setHeadline(r.headline())
        .setLocked(r.locked())
        .setRate(r.rate().value())
        .setRateAt(r.rate().at())
        .setActivity(r.activity().value())
        .setActivityAt(r.activity().at())
        .setExcerpts(r.excerpts().stream().map(StoryCodec::excerpt).toList())
        .setSnapshotAt(r.snapshotAt())
        .setPending(r.pending())
        .setMergedInto(r.mergedInto())
        .setMergedFrom(r.mergedFrom())
        .build();
  }

  static StoryRecord record(io.storyfold.avro.state.StoryRecord r) {
    return new StoryRecord(
        r.getId(),
        r.getOrdinal(),
        r.getSeedArticleId(),
        StoryStatus.valueOf(r.getStatus().name()),
        r.getRevision(),
        r.getCreatedAt(),
        r.getUpdatedAt(),
        r.getLastArrivedAt(),
        r.getRepresentativeId(),
        r.getHeadline(),
        r.getLocked(),
        new DecayedRate(r.getRate(), r.getRateAt()),
        activity(r),
        r.getMergedInto(),
        r.getMergedFrom(),
        r.getExcerpts().stream().map(e -> new Excerpt(e.getArticleId(), e.getText())).toList(),
        r.getSnapshotAt(),
        r.getPending());
  }

  /** A record of a version that kept none: as if its newest article were its only one. */
  private static DecayedRate activity(io.storyfold.avro.state.StoryRecord r) {
    return r.getActivityAt() == 0
        ? new DecayedRate(1, r.getLastArrivedAt())
        : new DecayedRate(r.getActivity(), r.getActivityAt());
  }

  private static Stream<Keyword> keywords(StorySnapshot s) {
    return s.keywords().stream().filter(k -> k.text().length() <= KEYWORD_SHOWN);
  }

  private static io.storyfold.avro.Excerpt excerpt(Excerpt e) {
    return new io.storyfold.avro.Excerpt(e.articleId(), e.text());
  }

  private static io.storyfold.avro.StoryStatus status(StoryStatus status) {
    return io.storyfold.avro.StoryStatus.valueOf(status.name());
  }

  private static Counts counts(io.storyfold.story.Counts c) {
    return new Counts(
        c.articles(), c.originals(), c.copies(), c.sources(), c.families(), c.agencies());
  }
}
