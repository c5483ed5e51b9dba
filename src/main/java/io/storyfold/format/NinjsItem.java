package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A ninjs item to an article. */
final class NinjsItem {
  private static final Set<String> TEXT_TYPES = Set.of("", "text", "composite", "component");
  private static final Set<String> LEADS = Set.of("", "main", "summary", "teaser", "text", "html");

  private final Input input;
  private final Draft draft = new Draft();
  private final NinjsFields fields;
  private final WireDraft wire = new WireDraft();

  NinjsItem(JsonNode item, Input input) {
    this.input = input;
    this.fields = new NinjsFields(item, draft);
  }

  Draft draft() {
    JsonFields vital =
        fields.simple("uri", "copyrightholder", "pubstatus", "$standard", "standard");
    String uri = vital.text("uri");
    String holder = vital.text("copyrightholder");
    draft.identity(Links.first(Links.issuer(uri), holder, input.source()), uri);
    draft.status(vital.text("pubstatus"));
    vital.problem().ifPresent(draft::vital);
    JsonFields simple =
        fields.simple(
            "type",
            "version",
            "firstcreated",
            "versioncreated",
            "contentcreated",
            "embargoed",
            "expires",
            "language",
            "byline",
            "by",
            "located",
            "slugline",
            "ednote",
            "usageterms",
            "copyrightnotice",
            "title");
    type(simple.text("type"));
    version(simple);
    dates(simple);
    texts(simple);
    draft
        .article()
        .language(simple.text("language"))
        .usageTerms(simple.text("usageterms"))
        .authors(Bylines.names(Links.first(simple.text("byline"), simple.text("by"))))
        .imageUrl(NinjsImage.of(fields.objects("associations")));
    wire.slug(simple.text("slugline"));
    wire.location(simple.text("located"));
    wire.note("", simple.text("ednote"));
    wire.copyright(simple.text("copyrightnotice"), holder);
    simple.problem().ifPresent(draft::problem);
    about();
    wire.into(draft);
    fields.rest().forEach(draft::ignore);
    return draft;
  }

  private void type(String type) {
    if (!TEXT_TYPES.contains(type)) {
      draft.vital(new Rejection(RejectReason.NOT_AN_ARTICLE, "the item is of type " + type));
    }
  }

  /** A whole number written as a text; other versions order nothing, and are counted. */
  private void version(JsonFields simple) {
    String version = simple.text("version");
    if (version.matches("\\d{1,9}")) {
      draft.article().version(Integer.parseInt(version));
    } else if (!version.isEmpty()) {
      draft.ignore("version " + version);
    }
  }

  private void dates(JsonFields simple) {
    ArticleBuilder article = draft.article();
    simple.date("contentcreated").ifPresent(article::publishedAt);
    simple.date("versioncreated").ifPresent(article::publishedAt);
    simple.date("versioncreated").ifPresent(article::updatedAt);
    simple.date("firstcreated").ifPresent(article::publishedAt);
    simple.date("embargoed").ifPresent(article::embargoedUntil);
    simple.date("expires").ifPresent(article::expires);
  }

  private void texts(JsonFields simple) {
    List<NinjsFields.Variant> headlines = fields.variants("headline");
    draft
        .article()
        .title(
            Links.first(
                of(headlines, Set.of("", "main")),
                simple.text("title"),
                headlines.stream().map(NinjsFields.Variant::value).findFirst().orElse("")))
        .kicker(of(headlines, Set.of("kicker", "overline")))
        .body(body(fields.variants("body")))
        .teaser(lead(fields.variants("description")));
  }

  private String lead(List<NinjsFields.Variant> descriptions) {
    draft.article().credit(of(descriptions, Set.of("creditline")));
    return of(descriptions, LEADS);
  }

  /** The one with paragraphs, where there is one; else the plain text. */
  private static String body(List<NinjsFields.Variant> bodies) {
    Optional<NinjsFields.Variant> marked =
        bodies.stream()
            .filter(b -> b.type().contains("html") || b.type().contains("richtext"))
            .filter(b -> !b.value().isBlank())
            .findFirst();
    return marked
        .map(b -> AgencyHtml.text("", b.value()))
        .or(() -> bodies.stream().map(NinjsFields.Variant::value).findFirst())
        .orElse("");
  }

  private static String of(List<NinjsFields.Variant> variants, Set<String> roles) {
    return variants.stream()
        .filter(v -> roles.contains(v.role()) && !v.value().isBlank())
        .map(NinjsFields.Variant::value)
        .findFirst()
        .orElse("");
  }

  private void about() {
    for (JsonNode subject : fields.objects("subject", "subjects")) {
      wire.topic(
          NinjsFields.text(subject, "name"),
          NinjsFields.text(subject, "scheme"),
          Links.first(NinjsFields.text(subject, "code"), NinjsFields.text(subject, "uri")));
    }
    fields.objects("place", "places").forEach(p -> wire.location(NinjsFields.text(p, "name")));
    fields.objects("genre", "genres").forEach(g -> wire.genre(NinjsFields.text(g, "name")));
    fields
        .objects("infosource", "infosources")
        .forEach(s -> wire.agency(NinjsFields.text(s, "name")));
  }
}
