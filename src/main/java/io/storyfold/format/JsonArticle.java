package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.article.ArticleBuilder;
import java.util.List;
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
    Draft draft = new Draft();
    ArticleBuilder article = draft.article();
    article.source(fields.text("source")).id(fields.text("id")).url(fields.text("url"));
    fields.problem().ifPresent(draft::vital);
    draft.status(fields.text("status"));
    fields.problem().ifPresent(draft::vital);
    rest(article, fields);
    fields.problem().ifPresent(draft::problem);
    ignored(object).forEach(draft::ignore);
    return draft.deliver(origin);
  }

  private static void rest(ArticleBuilder builder, JsonFields fields) {
    fields.date("publishedAt").ifPresent(builder::publishedAt);
    fields.date("updatedAt").ifPresent(builder::updatedAt);
    fields.date("embargoedUntil").ifPresent(builder::embargoedUntil);
    fields.date("expires").ifPresent(builder::expires);
    builder
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

  private static List<String> ignored(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    Stream<String> all = StreamSupport.stream(names.spliterator(), false);
    return all.filter(name -> !KEYS.contains(name)).toList();
  }
}
