package io.storyfold.format;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.storyfold.article.WireDetails;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** An entry of Atom 0.3 or 1.0 to an article. */
final class AtomEntry {
  private static final Set<String> KEPT =
      Set.of(
          "id",
          "title",
          "link",
          "summary",
          "content",
          "author",
          "category",
          "subject",
          "published",
          "issued",
          "created",
          "updated",
          "modified",
          "date",
          "source",
          "rights",
          "copyright",
          "thumbnail",
          "group",
          "image");

  private final Element element;
  private final FeedHead head;
  private final Input input;
  private final String base;

  AtomEntry(Element element, FeedHead head, Input input) {
    this.element = element;
    this.head = head;
    this.input = input;
    this.base = Links.first(input.base(), head.link());
  }

  void into(Draft draft, Entry entry) {
    String url = FeedText.link(entry.getAlternateLinks(), element, base);
    String id = FeedText.of(entry.getId());
    draft.identity(head.source(namedSource(entry.getSource()), url, input), id);
    FeedLead.into(draft.article(), FeedText.of(entry.getSummary()), content(entry.getContents()));
    List<String> authors = FeedText.names(entry.getAuthors());
    draft
        .article()
        .url(url)
        .title(FeedText.line(entry.getTitleEx()))
        .language(language())
        .authors(authors.isEmpty() ? head.authors() : authors)
        .topics(topics(entry.getCategories()))
        .imageUrl(image(entry))
        .wire(wire());
    FeedTimes.into(draft, element, head, input);
    FeedRest.ignored(element, KEPT).forEach(draft::ignore);
  }

  private String namedSource(@Nullable Feed source) {
    if (source == null) {
      return "";
    }
    return Links.first(
        Links.domain(FeedText.link(source.getAlternateLinks(), element, base)),
        Links.domain(FeedText.link(source.getOtherLinks(), element, base)),
        Links.issuer(FeedText.of(source.getId())),
        FeedText.line(source.getTitleEx()));
  }

  private static String content(@Nullable List<Content> contents) {
    return contents == null || contents.isEmpty() ? "" : FeedText.of(contents.get(0));
  }

  private String language() {
    List<String> inherited = Elements.inherited(element, "lang");
    return inherited.isEmpty() ? head.language() : inherited.get(0);
  }

  private List<String> topics(@Nullable List<Category> categories) {
    List<Category> all = categories == null ? List.of() : categories;
    return FeedRest.distinct(
        all.stream()
            .map(c -> Links.first(FeedText.of(c.getLabel()), FeedText.of(c.getTerm())))
            .toList());
  }

  private String image(Entry entry) {
    String media = FeedImage.of(element, base);
    return !media.isEmpty()
        ? media
        : FeedText.link(
            entry.getOtherLinks().stream()
                .filter(l -> FeedText.of(l.getType()).startsWith("image/"))
                .toList(),
            element,
            base);
  }

  private WireDetails wire() {
    String rights =
        Links.first(
            Elements.text(element, "rights"),
            Elements.text(element, "copyright"),
            head.copyright());
    return new WireDetails("", List.of(), List.of(), List.of(), List.of(), List.of(), rights);
  }
}
