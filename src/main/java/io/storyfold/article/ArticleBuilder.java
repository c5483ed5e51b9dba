package io.storyfold.article;

import java.util.List;
import java.util.OptionalLong;

/** Fills in an {@link Article}; what is not set stays empty, the status usable. */
public final class ArticleBuilder {
  private String id = "";
  private String url = "";
  private String source = "";
  private String title = "";
  private String kicker = "";
  private String teaser = "";
  private String body = "";
  private String language = "";
  private String edNote = "";
  private String usageTerms = "";
  private String credit = "";
  private String imageUrl = "";
  private OptionalLong publishedAt = OptionalLong.empty();
  private OptionalLong updatedAt = OptionalLong.empty();
  private OptionalLong embargoedUntil = OptionalLong.empty();
  private OptionalLong expires = OptionalLong.empty();
  private int version;
  private ArticleStatus status = ArticleStatus.USABLE;
  private boolean correction;
  private List<String> authors = List.of();
  private List<String> topics = List.of();
  private WireDetails wire = WireDetails.NONE;
  private List<Float> embedding = List.of();
  private boolean replayed;

  /** {@link Article#id()}. */
  public ArticleBuilder id(String id) {
    this.id = id;
    return this;
  }

  /** {@link Article#url()}. */
  public ArticleBuilder url(String url) {
    this.url = url;
    return this;
  }

  /** {@link Article#source()}. */
  public ArticleBuilder source(String source) {
    this.source = source;
    return this;
  }

  /** {@link Article#title()}. */
  public ArticleBuilder title(String title) {
    this.title = title;
    return this;
  }

  /** {@link Article#kicker()}. */
  public ArticleBuilder kicker(String kicker) {
    this.kicker = kicker;
    return this;
  }

  /** {@link Article#teaser()}. */
  public ArticleBuilder teaser(String teaser) {
    this.teaser = teaser;
    return this;
  }

  /** {@link Article#body()}. */
  public ArticleBuilder body(String body) {
    this.body = body;
    return this;
  }

  /** {@link Article#language()}. */
  public ArticleBuilder language(String language) {
    this.language = language;
    return this;
  }

  /** {@link Article#edNote()}. */
  public ArticleBuilder edNote(String edNote) {
    this.edNote = edNote;
    return this;
  }

  /** {@link Article#usageTerms()}. */
  public ArticleBuilder usageTerms(String usageTerms) {
    this.usageTerms = usageTerms;
    return this;
  }

  /** {@link Article#credit()}. */
  public ArticleBuilder credit(String credit) {
    this.credit = credit;
    return this;
  }

  /** {@link Article#imageUrl()}. */
  public ArticleBuilder imageUrl(String imageUrl) {
    this.imageUrl = imageUrl;
    return this;
  }

  /** {@link Article#publishedAt()}, epoch milliseconds. */
  public ArticleBuilder publishedAt(long publishedAt) {
    this.publishedAt = OptionalLong.of(publishedAt);
    return this;
  }

  /** {@link Article#updatedAt()}, epoch milliseconds. */
  public ArticleBuilder updatedAt(long updatedAt) {
    this.updatedAt = OptionalLong.of(updatedAt);
    return this;
  }

  /** {@link Article#embargoedUntil()}, epoch milliseconds. */
  public ArticleBuilder embargoedUntil(long embargoedUntil) {
    this.embargoedUntil = OptionalLong.of(embargoedUntil);
    return this;
  }

  /** {@link Article#expires()}, epoch milliseconds. */
  public ArticleBuilder expires(long expires) {
    this.expires = OptionalLong.of(expires);
    return this;
  }

  /** {@link Article#version()}. */
  public ArticleBuilder version(int version) {
    this.version = version;
    return this;
  }

  /** {@link Article#status()}. */
  public ArticleBuilder status(ArticleStatus status) {
    this.status = status;
    return this;
  }

  /** {@link Article#correction()}. */
  public ArticleBuilder correction(boolean correction) {
    this.correction = correction;
    return this;
  }

  /** {@link Article#authors()}. */
  public ArticleBuilder authors(List<String> authors) {
    this.authors = authors;
    return this;
  }

  /** {@link Article#topics()}. */
  public ArticleBuilder topics(List<String> topics) {
    this.topics = topics;
    return this;
  }

  /** {@link Article#wire()}. */
  public ArticleBuilder wire(WireDetails wire) {
    this.wire = wire;
    return this;
  }

  /** {@link Article#embedding()}. */
  public ArticleBuilder embedding(List<Float> embedding) {
    this.embedding = embedding;
    return this;
  }

  /** {@link Article#replayed()}. */
  public ArticleBuilder replayed(boolean replayed) {
    this.replayed = replayed;
    return this;
  }

  /** The article. */
  public Article build() {
    return new Article(
        id,
        url,
        source,
        title,
        kicker,
        teaser,
        body,
        language,
        publishedAt,
        updatedAt,
        version,
        status,
        embargoedUntil,
        expires,
        correction,
        edNote,
        usageTerms,
        credit,
        authors,
        topics,
        imageUrl,
        wire,
        embedding,
        replayed);
  }
}
