package io.storyfold.topology;

import io.storyfold.article.Features;
import io.storyfold.avro.state.MemberRecord;
import io.storyfold.story.Member;

/** What the story index is rebuilt from: the placed article and its features. */
final class MemberCodec {
  private MemberCodec() {}

  static MemberRecord encode(String desk, Member m) {
    Features f = m.features();
    return MemberRecord.newBuilder()
        .setSequence(m.sequence())
        .setAt(m.at())
        .setPlaced(PlacedCodec.encode(desk, m))
        .setMayMerge(m.mayMerge())
        .setFeatureVersion(f.version())
        .setTitleKey(f.titleKey())
        .setWordCount(f.wordCount())
        .setTerms(EntryCodec.terms(f.terms()))
        .setEmbedding(f.embedding())
        .build();
  }

  static Member decode(MemberRecord r) {
    return new Member(
        r.getSequence(),
        r.getAt(),
        PlacedCodec.card(r.getPlaced()),
        r.getPlaced().getStoryId(),
        PlacedCodec.verdict(r.getPlaced()),
        PlacedCodec.evidence(r.getPlaced()),
        PlacedCodec.reason(r.getPlaced()),
        new Features(
            r.getFeatureVersion(),
            r.getTitleKey(),
            r.getWordCount(),
            EntryCodec.plainTerms(r.getTerms()),
            r.getEmbedding()),
        r.getMayMerge());
  }
}
