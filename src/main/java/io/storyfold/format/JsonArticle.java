package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleRules;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The article JSON object, as in JSON Lines and in requests to the gateway. */
public final class JsonArticle {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "url",
          "source",
          "title",
          "kicker",
          "teaser",
          "body",
          "language",
          "publishedAt",
          "updatedAt",
          "version",
          "status",
          "embargoedUntil",
          "expires",
          "correction",
          "edNote",
          "usageTerms",
          "credit",
          "authors",
          "topics",
          "imageUrl",
          "embedding",
          "replayed");

  private JsonArticle() {}

  /** Reads {@code object}, found at {@code origin}. */
  public static Delivery read(JsonNode object, Origin origin) {
    JsonFields fields = new JsonFields(object);
    ArticleBuilder builder = identity(fields);
    Optional<Rejection> identityProblem = fields.problem();
    ArticleStatus status = status(fields);
    Optional<Rejection> statusProblem = fields.problem();
    if (statusProblem.isEmpty() && status == ArticleStatus.UNKNOWN) {
      String message = "status must be usable, withheld or canceled, not " + fields.text("status");
      statusProblem = Optional.of(new Rejection(RejectReason.BAD_STATUS, message));
    }
    Article article = rest(builder.status(status), fields).build();
    // A withdrawal is good when its identity is: a kill must not be lost for a bad date.
    Optional<Rejection> fieldProblem = status.withdraws() ? identityProblem : fields.problem();
    return statusProblem
        .or(() -> fieldProblem)
        .or(() -> ArticleRules.check(article))
        .<Delivery>map(r -> rejected(r, origin, article))
        .orElseGet(() -> new Delivery.Accepted(origin, article, ignored(object)));
  }

  private static ArticleBuilder identity(JsonFields fields) {
    return Article.from(fields.text("source")).id(fields.text("id")).url(fields.text("url"));
  }

  private static ArticleStatus status(JsonFields fields) {
    String name = fields.text("status");
    return name.isBlank() ? ArticleStatus.USABLE : ArticleStatus.named(name);
  }

  private static ArticleBuilder rest(ArticleBuilder builder, JsonFields fields) {
    fields.date("publishedAt").ifPresent(builder::publishedAt);
    fields.date("updatedAt").ifPresent(builder::updatedAt);
    fields.date("embargoedUntil").ifPresent(builder::embargoedUntil);
    fields.date("expires").ifPresent(builder::expires);
    return builder
        .title(fields.text("title"))
        .kicker(fields.text("kicker"))
        .teaser(fields.text("teaser"))
        .body(fields.text("body"))
        .language(fields.text("language"))
        .version(fields.integer("version"))
        .correction(fields.flag("correction"))
        .edNote(fields.text("edNote"))
        .usageTerms(fields.text("usageTerms"))
        .credit(fields.text("credit"))
        .authors(fields.texts("authors"))
        .topics(fields.texts("topics"))
        .imageUrl(fields.text("imageUrl"))
        .embedding(fields.numbers("embedding"))
        .replayed(fields.flag("replayed"));
  }

  private static Delivery.Rejected rejected(Rejection r, Origin origin, Article article) {
    return new Delivery.Rejected(origin, r.reason(), r.message(), article.id(), article.source());
  }

  private static List<String> ignored(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    Stream<String> all = StreamSupport.stream(names.spliterator(), false);
    return all.filter(name -> !KEYS.contains(name)).toList();
  }
}
