package io.storyfold.topology;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.FurtherSource;
import io.storyfold.avro.Measure;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Reason;
import io.storyfold.avro.Relation;
import io.storyfold.copy.Verdict;
import io.storyfold.story.Card;
import io.storyfold.story.Member;
import io.storyfold.story.Rule;
import io.storyfold.story.cluster.SharedTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an article stands: the record on articles.placed and the member the engine knows. */
final class PlacedCodec {
  private PlacedCodec() {}

  static PlacedArticle encode(String desk, Member m) {
    return PlacedArticle.newBuilder()
        .setDesk(desk)
        .setArticle(ref(m))
        .setLanguage(m.card().language())
        .setVersion(m.card().version())
        .setStoryId(m.storyId())
        .setEvidence(evidence(m.verdict(), m.evidence()))
        .setOriginality(m.verdict().originality())
        .setRoundup(m.verdict().roundup())
        .setReason(reason(m.reason()))
        .setDecidedAt(Instant.ofEpochMilli(m.at()))
        .setReplayed(m.card().replayed())
        .build();
  }

  static ArticleRef ref(Member m) {
    Card c = m.card();
    return ArticleRef.newBuilder()
        .setId(c.articleId())
        .setUrl(c.url())
        .setSource(c.source())
        .setTitle(c.title())
        .setPublishedAt(Instant.ofEpochMilli(c.publishedAt()))
        .setArrivedAt(Instant.ofEpochMilli(c.arrivedAt()))
        .setRelation(Relation.valueOf(m.verdict().relation().name()))
        .setOriginalId(m.verdict().rootId())
        .setAgencies(c.agencies())
        .setCorrection(c.correction())
        .setImageUrl(c.imageUrl())
        .setUsageTerms(c.usageTerms())
        .setOriginalWithdrawn(c.originalWithdrawn())
        .build();
  }

  static Card card(PlacedArticle r) {
    ArticleRef a = r.getArticle();
    return new Card(
        a.getId(),
        a.getUrl(),
        a.getSource(),
        a.getTitle(),
        r.getLanguage(),
        a.getPublishedAt().toEpochMilli(),
        a.getArrivedAt().toEpochMilli(),
        r.getVersion(),
        a.getCorrection(),
        a.getAgencies(),
        a.getImageUrl(),
        r.getReplayed(),
        a.getUsageTerms(),
        a.getOriginalWithdrawn());
  }

  static Verdict verdict(PlacedArticle r) {
    Evidence e = r.getEvidence();
    return e == null
        ? Verdict.original(r.getOriginality(), r.getRoundup())
        : new Verdict(
            io.storyfold.copy.Relation.valueOf(r.getArticle().getRelation().name()),
            r.getArticle().getOriginalId(),
            e.getSourceId(),
            e.getContainmentInSource(),
            e.getContainmentOfSource(),
            e.getSharedFingerprints(),
            r.getOriginality(),
            e.getFurther().stream()
                .map(f -> new io.storyfold.copy.FurtherSource(f.getSourceId(), f.getShare()))
                .toList(),
            r.getRoundup());
  }

  static io.storyfold.story.@Nullable Evidence evidence(PlacedArticle r) {
    Evidence e = r.getEvidence();
    return e == null
        ? null
        : new io.storyfold.story.Evidence(
            e.getSourceId(),
            e.getSource(),
            e.getSourcePublishedAt().toEpochMilli(),
            e.getPassage(),
            e.getFurther().stream()
                .map(
                    f ->
                        new io.storyfold.story.Evidence.Further(
                            f.getSourceId(),
                            f.getSource(),
                            f.getSourcePublishedAt().toEpochMilli()))
                .toList());
  }

  static io.storyfold.story.Reason reason(PlacedArticle r) {
    Reason reason = r.getReason();
    return new io.storyfold.story.Reason(
        Rule.valueOf(reason.getRule().name()),
        reason.getProbability(),
        reason.getThreshold(),
        reason.getBest(),
        reason.getRunnerUp(),
        reason.getRunnerUpProbability(),
        reason.getProfile(),
        reason.getMeasures().stream()
            .map(m -> new io.storyfold.story.Reason.Measure(m.getName(), m.getValue()))
            .toList(),
        reason.getSharedTerms().stream()
            .map(t -> new SharedTerm(t.getText(), t.getWeight()))
            .toList(),
        reason.getWords());
  }

  private static @Nullable Evidence evidence(Verdict v, io.storyfold.story.@Nullable Evidence e) {
    return e == null
        ? null
        : Evidence.newBuilder()
            .setSourceId(e.sourceId())
            .setSource(e.source())
            .setSourcePublishedAt(Instant.ofEpochMilli(e.publishedAt()))
            .setContainmentInSource(v.containmentInSource())
            .setContainmentOfSource(v.containmentOfSource())
            .setSharedFingerprints(v.sharedFingerprints())
            .setPassage(e.passage())
            .setFurther(further(v, e))
            .build();
  }

  private static List<FurtherSource> further(Verdict v, io.storyfold.story.Evidence e) {
    List<FurtherSource> further = new ArrayList<>();
    for (int i = 0; i < Math.min(v.further().size(), e.further().size()); i++) {
      io.storyfold.story.Evidence.Further named = e.further().get(i);
      further.add(
          FurtherSource.newBuilder()
              .setSourceId(named.sourceId())
              .setSource(named.source())
              .setSourcePublishedAt(Instant.ofEpochMilli(named.publishedAt()))
              .setShare(v.further().get(i).share())
              .build());
    }
    return further;
  }

  private static Reason reason(io.storyfold.story.Reason r) {
    return Reason.newBuilder()
        .setRule(io.storyfold.avro.Rule.valueOf(r.rule().name()))
        .setProbability(r.probability())
        .setThreshold(r.threshold())
        .setMargin(r.margin())
        .setBest(r.best())
        .setRunnerUp(r.runnerUp())
        .setRunnerUpProbability(r.runnerUpProbability())
        .setProfile(r.profile())
        .setMeasures(
            r.measures().stream().map(m -> new Measure(m.name(), (float) m.value())).toList())
        .setSharedTerms(
            r.sharedTerms().stream()
                .map(t -> new io.storyfold.avro.SharedTerm(t.text(), t.weight()))
                .toList())
        .setWords(r.words())
        .build();
  }
}
