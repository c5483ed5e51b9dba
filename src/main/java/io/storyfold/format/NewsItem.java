package io.storyfold.format;

import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jdom2.Element;

/** A news item of NewsML-G2 to an article. */
final class NewsItem {
  private static final Set<String> TEXT_CLASSES = Set.of("", "text", "composite", "todo");
  private static final Set<String> LEADS = Set.of("", "teaser", "summary", "lead");

  private final Element item;
  private final Element itemMeta;
  private final Element contentMeta;
  private final Input input;
  private final Draft draft = new Draft();

  NewsItem(Element item, Input input) {
    this.item = item;
    this.itemMeta = Elements.at(item, "itemMeta");
    this.contentMeta = Elements.at(item, "contentMeta");
    this.input = input;
  }

  Draft draft() {
    draft.identity(source(item, input), Elements.attribute(item, "guid"));
    draft.status(
        code(Elements.attribute(Elements.at(itemMeta, "pubStatus"), "qcode"), statusUri()));
    String kind = code(Elements.attribute(Elements.at(itemMeta, "itemClass"), "qcode"), "");
    if (!TEXT_CLASSES.contains(kind.toLowerCase(Locale.ROOT))) {
      draft.vital(new Rejection(RejectReason.NOT_AN_ARTICLE, "the item is of class " + kind));
    }
    version();
    dates();
    texts();
    NewsItemAbout.into(item, draft);
    NewsItemRest.ignored(item).forEach(draft::ignore);
    return draft;
  }

  /** The domain in the guid, else the provider by domain or name, else the copyright holder. */
  static String source(Element item, Input input) {
    Element provider = Elements.at(item, "itemMeta", "provider");
    String literal = Elements.attribute(provider, "literal");
    String code = code(Elements.attribute(provider, "qcode"), "");
    return Links.first(
        Links.issuer(Elements.attribute(item, "guid")),
        Links.domain(Elements.attribute(provider, "uri")),
        Links.named(literal),
        Links.named(code),
        Elements.text(provider, "name"),
        literal,
        code,
        input.source(),
        Elements.text(item, "rightsInfo", "copyrightHolder", "name"));
  }

  private String statusUri() {
    return Elements.attribute(Elements.at(itemMeta, "pubStatus"), "uri");
  }

  /** What stands behind the scheme of a qcode; else the last part of the address. */
  static String code(String qcode, String uri) {
    if (!qcode.isEmpty()) {
      return qcode.substring(qcode.indexOf(':') + 1);
    }
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  private void version() {
    String version = Elements.attribute(item, "version");
    if (version.matches("\\d{1,9}")) {
      draft.article().version(Integer.parseInt(version));
    } else if (!version.isEmpty()) {
      draft.ignore("version " + version);
    }
  }

  private void dates() {
    ArticleBuilder article = draft.article();
    date(contentMeta, "contentCreated").ifPresent(article::publishedAt);
    date(itemMeta, "versionCreated").ifPresent(article::publishedAt);
    date(itemMeta, "versionCreated").ifPresent(article::updatedAt);
    date(itemMeta, "firstCreated").ifPresent(article::publishedAt);
    date(itemMeta, "embargoed").ifPresent(article::embargoedUntil);
    date(itemMeta, "expires").ifPresent(article::expires);
  }

  private OptionalLong date(Element parent, String name) {
    String text = Elements.text(parent, name);
    OptionalLong date = WildDates.parse(text);
    if (!text.isEmpty() && date.isEmpty()) {
      draft.problem(
          new Rejection(RejectReason.BAD_DATE, name + " is not an ISO 8601 date: " + text));
    }
    return date;
  }

  private void texts() {
    List<Element> headlines = Elements.all(contentMeta, "headline");
    NewsItemBody body = NewsItemBody.of(item);
    draft
        .article()
        .title(Links.first(headline(headlines), body.headline(), Elements.text(itemMeta, "title")))
        .kicker(kicker(headlines))
        .teaser(Links.first(lead(), body.lead()))
        .body(body.text())
        .language(language())
        .credit(Elements.text(contentMeta, "creditline"))
        .usageTerms(Elements.at(item, "rightsInfo", "usageTerms").getValue().strip())
        .authors(authors(body))
        .imageUrl(image());
  }

  private static String headline(List<Element> headlines) {
    String first = "";
    for (Element headline : headlines) {
      String rank = Elements.attribute(headline, "rank");
      if (rank.equals("1")) {
        return Elements.line(headline.getValue());
      }
      first = first.isEmpty() && rank.isEmpty() ? Elements.line(headline.getValue()) : first;
    }
    return first;
  }

  /** By its role; dpa ranks it third instead. */
  private String kicker(List<Element> headlines) {
    boolean dpa = Elements.text(itemMeta, "profile").startsWith("dpa");
    for (Element headline : headlines) {
      String role = Elements.attribute(headline, "role");
      boolean third = dpa && Elements.attribute(headline, "rank").equals("3");
      if (third || role.endsWith("kicker") || role.endsWith("overline")) {
        return Elements.line(headline.getValue());
      }
    }
    return "";
  }

  private String lead() {
    for (Element description : Elements.all(contentMeta, "description")) {
      if (LEADS.contains(code(Elements.attribute(description, "role"), ""))) {
        return Elements.line(description.getValue());
      }
    }
    return "";
  }

  private String language() {
    List<String> inherited = Elements.inherited(item, "lang");
    return Links.first(
        Elements.attribute(Elements.at(contentMeta, "language"), "tag"),
        inherited.isEmpty() ? "" : inherited.get(0));
  }

  private List<String> authors(NewsItemBody body) {
    List<String> names = Bylines.names(Elements.text(contentMeta, "by"));
    if (names.isEmpty()) {
      List<String> creators = new ArrayList<>();
      Elements.all(contentMeta, "creator").forEach(c -> creators.add(Elements.text(c, "name")));
      names = FeedRest.distinct(creators);
    }
    return names.isEmpty() ? Bylines.names(body.byline()) : names;
  }

  private String image() {
    for (Element link : Elements.all(itemMeta, "link")) {
      String kind = Elements.attribute(Elements.at(link, "itemClass"), "qcode");
      if (kind.endsWith(":picture")) {
        return Elements.attribute(link, "href");
      }
    }
    return "";
  }
}
