package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.WireDetails;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The delivered article: its record on articles.incoming and the plain one the engines know. */
public final class ArticleCodec {
  private ArticleCodec() {}

  /** To the record. */
  public static io.storyfold.avro.Article encode(Article a) {
    return io.storyfold.avro.Article.newBuilder()
        .setId(a.id())
        .setUrl(a.url())
        .setSource(a.source())
        .setTitle(a.title())
        .setKicker(a.kicker())
        .setTeaser(a.teaser())
        .setBody(a.body())
        .setLanguage(a.language())
        .setPublishedAt(instant(a.publishedAt()))
        .setUpdatedAt(instant(a.updatedAt()))
        .setVersion(a.version())
        .setStatus(io.storyfold.avro.ArticleStatus.valueOf(a.status().name()))
        .setEmbargoedUntil(instant(a.embargoedUntil()))
        .setExpires(instant(a.expires()))
        .setCorrection(a.correction())
        .setEdNote(a.edNote())
        .setUsageTerms(a.usageTerms())
        .setCredit(a.credit())
        .setAuthors(a.authors())
        .setTopics(a.topics())
        .setImageUrl(a.imageUrl())
        .setSlug(a.wire().slug())
        .setGenres(a.wire().genres())
        .setSignals(a.wire().signals())
        .setLocations(a.wire().locations())
        .setMediaTopics(a.wire().mediaTopics())
        .setAgencies(a.wire().agencies())
        .setCopyright(a.wire().copyright())
        .setEmbedding(a.embedding())
        .setReplayed(a.replayed())
        .build();
  }

  /** From the record. */
  static Article decode(io.storyfold.avro.Article r) {
    return new Article(
        r.getId(),
        r.getUrl(),
        r.getSource(),
        r.getTitle(),
        r.getKicker(),
        r.getTeaser(),
        r.getBody(),
        r.getLanguage(),
        millis(r.getPublishedAt()),
        millis(r.getUpdatedAt()),
        r.getVersion(),
        ArticleStatus.valueOf(r.getStatus().name()),
        millis(r.getEmbargoedUntil()),
        millis(r.getExpires()),
        r.getCorrection(),
        r.getEdNote(),
        r.getUsageTerms(),
        r.getCredit(),
        r.getAuthors(),
        r.getTopics(),
        r.getImageUrl(),
        new WireDetails(
            r.getSlug(),
            r.getGenres(),
            r.getSignals(),
            r.getLocations(),
            r.getMediaTopics(),
            r.getAgencies(),
            r.getCopyright()),
        r.getEmbedding(),
        r.getReplayed());
  }

  static @Nullable Instant instant(OptionalLong millis) {
    return millis.isPresent() ? Instant.ofEpochMilli(millis.getAsLong()) : null;
  }

  static OptionalLong millis(@Nullable Instant instant) {
    return instant == null ? OptionalLong.empty() : OptionalLong.of(instant.toEpochMilli());
  }
}
