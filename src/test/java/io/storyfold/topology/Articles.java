package io.storyfold.topology;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.ReadResult;
import io.storyfold.avro.DeskEntry;
import io.storyfold.copy.Sketcher;
import java.time.Duration;
import java.time.Instant;

/** Invented articles, as delivered and as they stand in the desk log. */
final class Articles {
  /** When most tests begin; not a full hour, so that no tick is due. */
  static final long START = Instant.parse("2026-01-31T12:05:00Z").toEpochMilli();

  static final long MINUTE = Duration.ofMinutes(1).toMillis();
  static final long HOUR = Duration.ofHours(1).toMillis();
  static final long DAY = Duration.ofDays(1).toMillis();

  static final Duration TICK = Duration.ofSeconds(10);
  static final Duration REVISION_MEMORY = Duration.ofDays(400);
  static final Duration ORDER_MEMORY = Duration.ofDays(30);

  static final String FLOOD =
      """
      The river Elm burst its banks on Saturday morning and flooded the lower town of Karden.
      More than two hundred residents left their houses before dawn, the fire brigade said.
      Volunteers filled sandbags at the market bridge while the water kept rising until noon.
      Mayor Ilse Brandt asked everyone to stay away from the embankment and the old mill.
      A relief train brought pumps and blankets from the neighbouring district of Ostheim.
      """;

  static final String FERRY =
      """
      A ferry with eighty passengers ran aground off the island of Skerry late on Friday.
      The coast guard towed the vessel into harbour after the engine had failed in heavy swell.
      Nobody was hurt, but several cars on the lower deck were damaged, the operator reported.
      Investigators will examine whether maintenance of the fuel pump had been postponed again.
      """;

  /** Own words of a longer piece that takes over another text. */
  static final String BACKGROUND =
      """
      Hydrologists have warned for a decade that the meadows above the lock hold too little water.
      A retention basin was planned in 2019 and never built, because three farmers refused to sell.
      The regional parliament wants to decide on a new dyke in spring, the minister told this paper.
      Insurance companies meanwhile raise their premiums along the whole valley every single year.
      """;

  private Articles() {}

  /** Reads without a language model: what states no language is English. */
  static ArticleReader reader() {
    return new ArticleReader(Agencies.known(), text -> "en", FeatureExtractor::extract);
  }

  /** A complete article; the source is the part of the id before the bar. */
  static ArticleBuilder article(String id) {
    return Article.from(id.substring(0, id.indexOf('|')))
        .id(id)
        .title("River Elm floods the lower town of Karden")
        .body(FLOOD)
        .language("en")
        .publishedAt(START - HOUR);
  }

  /** Another event. */
  static ArticleBuilder ferry(String id) {
    return article(id).title("Skerry ferry runs aground with eighty on board").body(FERRY);
  }

  /** A short order without text. */
  static Article order(String id, ArticleStatus status) {
    return Article.from(id.substring(0, id.indexOf('|'))).id(id).status(status).build();
  }

  /** The entry intake would write; from version 2 on not for a first version. */
  static DeskEntry entry(String desk, Article article, long at) {
    ReadResult read = reader().read(article, at);
    boolean first = article.version() <= 1;
    return EntryCodec.article(
        desk, at, read.article(), first, Sketcher.sketch(read.words()), "test");
  }
}
