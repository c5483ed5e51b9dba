package io.storyfold.topology;

import io.storyfold.avro.state.CopyFurther;
import io.storyfold.avro.state.CopyRecord;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.FurtherSource;
import io.storyfold.copy.Relation;
import io.storyfold.copy.Verdict;

/** What the copy index is rebuilt from. */
final class CopyCodec {
  private CopyCodec() {}

  static CopyRecord encode(long sequence, CopyItem item, Verdict verdict) {
    return judged(
            CopyRecord.newBuilder()
                .setSequence(sequence)
                .setArticleId(item.id())
                .setSource(item.source())
                .setArrivedAt(item.arrivedAt())
                .setPublishedAt(item.publishedAt())
                .setNeverOriginal(item.neverOriginal())
                .setSketch(EntryCodec.encode(item.sketch())),
            verdict)
        .build();
  }

  /** The same article with another verdict. */
  static CopyRecord judgedAnew(CopyRecord stored, Verdict verdict) {
    return judged(CopyRecord.newBuilder(stored), verdict).build();
  }

  static CopyItem item(CopyRecord r) {
    return new CopyItem(
        r.getArticleId(),
        r.getSource(),
        r.getArrivedAt(),
        r.getPublishedAt(),
        EntryCodec.decode(r.getSketch()),
        r.getNeverOriginal());
  }

  static Verdict verdict(CopyRecord r) {
    Relation relation = Relation.valueOf(r.getRelation().name());
    if (relation == Relation.ORIGINAL) {
      return Verdict.original(r.getOriginality(), r.getRoundup());
    }
    return new Verdict(
        relation,
        r.getRootId(),
        r.getDirectId(),
        r.getContainmentInSource(),
        r.getContainmentOfSource(),
        r.getSharedFingerprints(),
        r.getOriginality(),
        r.getFurther().stream().map(f -> new FurtherSource(f.getId(), f.getShare())).toList(),
        r.getRoundup());
  }

  private static CopyRecord.Builder judged(CopyRecord.Builder record, Verdict v) {
    return record
        .setRelation(io.storyfold.avro.Relation.valueOf(v.relation().name()))
        .setRootId(v.rootId())
        .setDirectId(v.directId())
        .setContainmentInSource(v.containmentInSource())
        .setContainmentOfSource(v.containmentOfSource())
        .setSharedFingerprints(v.sharedFingerprints())
        .setOriginality(v.originality())
        .setRoundup(v.roundup())
        .setFurther(v.further().stream().map(f -> new CopyFurther(f.id(), f.share())).toList());
  }
}
