package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.article.ArticleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An entry of dpa digitalwires to an article. */
final class DigitalwiresEntry {
  /** What is read, and what only repeats it: names of categories, the state of the entry itself. */
  private static final Set<String> KNOWN =
      Set.of(
          "format",
          "type",
          "urn",
          "version",
          "version_created",
          "pubstatus",
          "signal",
          "embargoed",
          "language",
          "kicker",
          "headline",
          "teaser",
          "byline",
          "dateline",
          "article_html",
          "creditline",
          "copyrightnotice",
          "usageterms",
          "ednotes",
          "associations",
          "categories",
          "notepad",
          "dpasubject_names",
          "geosubject_names",
          "keyword_names",
          "genre_names",
          "poi_names");

  private final JsonNode entry;
  private final Input input;
  private final Draft draft = new Draft();
  private final WireDraft wire = new WireDraft();

  DigitalwiresEntry(JsonNode entry, Input input) {
    this.entry = entry;
    this.input = input;
  }

  Draft draft() {
    JsonFields vital = new JsonFields(entry);
    String urn = vital.text("urn");
    String source = Links.first(Links.issuer(urn), category("provider"), input.source());
    draft.identity(source, urn).status(vital.text("pubstatus"));
    vital.problem().ifPresent(draft::vital);
    JsonFields fields = new JsonFields(entry);
    dates(fields);
    texts(fields);
    fields.problem().ifPresent(draft::problem);
    wire.signal(fields.text("signal"));
    wire.copyright(fields.text("copyrightnotice"), "");
    categories();
    for (JsonNode note : entry.path("ednotes")) {
      wire.note(text(note, "role"), text(note, "ednote"));
    }
    wire.into(draft);
    rest();
    return draft;
  }

  private void dates(JsonFields fields) {
    ArticleBuilder article = draft.article();
    fields.date("version_created").ifPresent(article::publishedAt);
    fields.date("version_created").ifPresent(article::updatedAt);
    fields.date("embargoed").ifPresent(article::embargoedUntil);
    article.version(fields.integer("version"));
  }

  private void texts(JsonFields fields) {
    List<String> authors = Bylines.names(fields.text("byline"));
    draft
        .article()
        .title(Elements.line(fields.text("headline")))
        .kicker(Elements.line(fields.text("kicker")))
        .teaser(Elements.line(fields.text("teaser")))
        .body(AgencyHtml.text(fields.text("dateline"), fields.text("article_html")))
        .language(fields.text("language"))
        .credit(fields.text("creditline"))
        .usageTerms(fields.text("usageterms").strip())
        .authors(authors.isEmpty() ? names("creator") : authors)
        .imageUrl(image());
  }

  private void categories() {
    each("dpasubject", c -> wire.topic(text(c, "name"), "", text(c, "qcode")));
    each("keyword", c -> wire.topic(text(c, "name"), "", text(c, "qcode")));
    each("geosubject", c -> wire.location(text(c, "name")));
    each("poi", c -> wire.location(text(c.path("geojson").path("properties"), "name")));
    each("genre", c -> wire.genre(text(c, "name")));
    each("infosource", c -> wire.agency(text(c, "name")));
    each("signal", c -> wire.signal(text(c, "qcode")));
  }

  private void each(String type, Consumer<JsonNode> use) {
    for (JsonNode category : entry.path("categories")) {
      if (text(category, "type").equals("dnltype:" + type)) {
        use.accept(category);
      }
    }
  }

  private List<String> names(String type) {
    List<String> names = new ArrayList<>();
    each(type, c -> names.add(text(c, "name")));
    return FeedRest.distinct(names);
  }

  private String category(String type) {
    List<String> names = names(type);
    return names.isEmpty() ? "" : names.get(0);
  }

  private String image() {
    for (JsonNode association : entry.path("associations")) {
      if (text(association, "type").equals("image")) {
        return text(association.path("renditions").path(0), "url");
      }
    }
    return "";
  }

  /** What the entry has and we do not keep: fields with something in them. */
  private void rest() {
    entry
        .fields()
        .forEachRemaining(
            e -> {
              JsonNode value = e.getValue();
              boolean filled = !value.isNull() && !(value.isContainerNode() && value.isEmpty());
              if (filled && !KNOWN.contains(e.getKey())) {
                draft.ignore(e.getKey());
              }
            });
  }

  private static String text(JsonNode object, String name) {
    return object.path(name).isNull() ? "" : object.path(name).asText("").strip();
  }
}
