package io.storyfold.format;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Item;
import io.storyfold.article.WireDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdom2.Element;

/** An item of RSS in any version, RDF included, to an article. */
final class RssItem {
  private static final Set<String> KEPT =
      Set.of(
          "title",
          "link",
          "guid",
          "description",
          "encoded",
          "body",
          "author",
          "creator",
          "category",
          "subject",
          "pubDate",
          "date",
          "issued",
          "created",
          "published",
          "modified",
          "updated",
          "source",
          "language",
          "enclosure",
          "thumbnail",
          "content",
          "group",
          "image",
          "expirationDate",
          "rights");

  private final Element element;
  private final FeedHead head;
  private final Input input;
  private final String base;

  RssItem(Element element, FeedHead head, Input input) {
    this.element = element;
    this.head = head;
    this.input = input;
    this.base = Links.first(input.base(), head.link());
  }

  void into(Draft draft, Item item) {
    String guid = guid();
    String url = url(item, guid);
    draft.identity(head.source(namedSource(), url, input), Links.first(guid, about()));
    String content = content(item);
    String description =
        item.getDescription() == null ? "" : FeedText.of(item.getDescription().getValue());
    FeedLead.into(draft.article(), description, content);
    draft
        .article()
        .url(url)
        .title(FeedText.of(item.getTitle()))
        .language(language())
        .authors(authors(item))
        .topics(topics(item))
        .imageUrl(FeedImage.of(element, base))
        .wire(wire());
    FeedTimes.into(draft, element, head, input);
    FeedDates.of(element, "expirationDate").ifPresent(draft.article()::expires);
    FeedRest.ignored(element, KEPT).forEach(draft::ignore);
  }

  private String guid() {
    return Elements.text(element, "guid");
  }

  /** RDF names items by an address. */
  private String about() {
    return element.getAttributes().stream()
        .filter(a -> a.getName().equals("about"))
        .map(a -> a.getValue().strip())
        .findFirst()
        .orElse("");
  }

  private String url(Item item, String guid) {
    String link = FeedText.of(item.getLink());
    if (link.isEmpty()) {
      for (Element any : Elements.all(element, "link")) {
        link = Links.first(link, any.getText(), Elements.attribute(any, "href"));
      }
    }
    boolean permalink =
        !Elements.attribute(Elements.at(element, "guid"), "isPermaLink").equals("false");
    if (link.isEmpty() && permalink && Links.web(guid)) {
      link = guid;
    }
    return link.isEmpty() ? about() : Links.absolute(element, link, base);
  }

  /** The real publisher of an item that an aggregator passes on. */
  private String namedSource() {
    Element source = Elements.at(element, "source");
    return Links.first(
        Links.domain(Elements.attribute(source, "url")), Elements.line(source.getValue()));
  }

  private String content(Item item) {
    Content encoded = item.getContent();
    if (encoded != null && !FeedText.of(encoded.getValue()).isEmpty()) {
      return FeedText.of(encoded.getValue());
    }
    Element body = Elements.at(element, "body");
    return body.getParent() == null ? "" : FeedRest.markup(body);
  }

  private String language() {
    List<String> inherited = Elements.inherited(element, "lang");
    return Links.first(
        Elements.text(element, "language"),
        inherited.isEmpty() ? "" : inherited.get(0),
        head.language());
  }

  private List<String> authors(Item item) {
    List<String> authors = new ArrayList<>();
    authors.add(FeedText.name(FeedText.of(item.getAuthor())));
    Elements.all(element, "creator").forEach(e -> authors.add(FeedText.name(e.getValue())));
    return FeedRest.distinct(authors);
  }

  private List<String> topics(Item item) {
    List<String> topics = new ArrayList<>();
    item.getCategories().stream()
        .map(Category::getValue)
        .filter(Objects::nonNull)
        .forEach(topics::add);
    Elements.all(element, "subject").forEach(e -> topics.add(e.getValue()));
    return FeedRest.distinct(topics);
  }

  private WireDetails wire() {
    String rights = Links.first(Elements.text(element, "rights"), head.copyright());
    return new WireDetails("", List.of(), List.of(), List.of(), List.of(), List.of(), rights);
  }
}
