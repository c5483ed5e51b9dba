package io.storyfold.topology;

import io.storyfold.article.Features;
import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.article.Term;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.Withdrawal;
import io.storyfold.copy.Sketch;
import java.time.Instant;
import java.util.List;

/** Entries of the desk log. */
final class EntryCodec {
  private EntryCodec() {}

  static DeskEntry article(
      String desk,
      long arrivedAt,
      ReadArticle article,
      boolean first,
      Sketch sketch,
      String origin) {
    return entry(EntryKind.ARTICLE, desk, arrivedAt, article.id(), origin)
        .setFirstVersion(first)
        .setArticle(encode(article, sketch))
        .build();
  }

  static DeskEntry withdrawal(
      String desk, long arrivedAt, String articleId, Withdrawal why, String origin) {
    return entry(EntryKind.WITHDRAWAL, desk, arrivedAt, articleId, origin)
        .setWithdrawal(why)
        .build();
  }

  static DeskEntry tick(String desk, long at) {
    return entry(EntryKind.TICK, desk, at, "", "").build();
  }

  private static DeskEntry.Builder entry(
      EntryKind kind, String desk, long arrivedAt, String articleId, String origin) {
    return DeskEntry.newBuilder()
        .setKind(kind)
        .setDesk(desk)
        .setArrivedAt(Instant.ofEpochMilli(arrivedAt))
        .setArticleId(articleId)
        .setFirstVersion(false)
        .setWithdrawal(Withdrawal.UNKNOWN)
        .setOrigin(origin);
  }

  private static io.storyfold.avro.ReadArticle encode(ReadArticle a, Sketch sketch) {
    Features f = a.features();
    return io.storyfold.avro.ReadArticle.newBuilder()
        .setUrl(a.url())
        .setSource(a.source())
        .setTitle(a.title())
        .setKicker(a.kicker())
        .setTeaser(a.teaser())
        .setText(a.text())
        .setLanguage(a.language())
        .setPublishedAt(Instant.ofEpochMilli(a.publishedAt()))
        .setUpdatedAt(ArticleCodec.instant(a.updatedAt()))
        .setVersion(a.version())
        .setCorrection(a.correction())
        .setUsageTerms(a.usageTerms())
        .setAuthors(a.authors())
        .setTopics(a.topics())
        .setAgencies(a.agencies())
        .setImageUrl(a.imageUrl())
        .setGenre(io.storyfold.avro.Genre.valueOf(a.genre().name()))
        .setSketch(encode(sketch))
        .setTitleKey(f.titleKey())
        .setFeatureVersion(f.version())
        .setWordCount(f.wordCount())
        .setTerms(terms(f.terms()))
        .setEmbedding(f.embedding())
        .setReplayed(a.replayed())
        .build();
  }

  static ReadArticle read(DeskEntry entry) {
    io.storyfold.avro.ReadArticle r = entry.getArticle();
    return new ReadArticle(
        entry.getArticleId(),
        r.getUrl(),
        r.getSource(),
        r.getTitle(),
        r.getKicker(),
        r.getTeaser(),
        r.getText(),
        r.getLanguage(),
        r.getPublishedAt().toEpochMilli(),
        ArticleCodec.millis(r.getUpdatedAt()),
        r.getVersion(),
        r.getCorrection(),
        r.getUsageTerms(),
        r.getAuthors(),
        r.getTopics(),
        r.getAgencies(),
        r.getImageUrl(),
        Genre.valueOf(r.getGenre().name()),
        new Features(
            r.getFeatureVersion(),
            r.getTitleKey(),
            r.getWordCount(),
            plainTerms(r.getTerms()),
            r.getEmbedding()),
        r.getReplayed());
  }

  static io.storyfold.avro.Sketch encode(Sketch sketch) {
    return io.storyfold.avro.Sketch.newBuilder()
        .setVersion(sketch.version())
        .setRate(sketch.rate())
        .setHashes(Ints.encode(sketch.hashes()))
        .setTextHash(sketch.textHash())
        .setTitleHash(sketch.titleHash())
        .setSlots(Ints.encode(sketch.slots()))
        .build();
  }

  static Sketch decode(io.storyfold.avro.Sketch r) {
    return new Sketch(
        r.getVersion(),
        r.getRate(),
        Ints.decode(r.getHashes()),
        r.getTextHash(),
        r.getTitleHash(),
        Ints.decode(r.getSlots()));
  }

  static List<io.storyfold.avro.Term> terms(List<Term> terms) {
    return terms.stream()
        .map(t -> new io.storyfold.avro.Term(t.text(), t.weight(), t.flags()))
        .toList();
  }

  static List<Term> plainTerms(List<io.storyfold.avro.Term> terms) {
    return terms.stream().map(t -> new Term(t.getText(), t.getWeight(), t.getFlags())).toList();
  }
}
