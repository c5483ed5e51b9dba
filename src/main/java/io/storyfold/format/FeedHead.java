package io.storyfold.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import java.util.List;
import java.util.OptionalLong;
import org.jdom2.Element;

/**
 * What a feed says of itself, for items that do not say it.
 *
 * @param title its name
 * @param link the page it is the feed of, absolute
 * @param language as stated
 * @param copyright as stated
 * @param authors as stated
 * @param date when it was last built
 */
record FeedHead(
    String title,
    String link,
    String language,
    String copyright,
    List<String> authors,
    OptionalLong date) {

  /** Of a feed read without its items; {@code element} holds its own elements. */
  static FeedHead of(WireFeed feed, Element element, Input input) {
    OptionalLong date =
        FeedDates.of(element, "pubDate", "lastBuildDate", "date", "updated", "modified");
    if (feed instanceof Channel channel) {
      String language =
          Links.first(FeedText.of(channel.getLanguage()), Elements.text(element, "language"));
      return new FeedHead(
          FeedText.of(channel.getTitle()),
          link(FeedText.of(channel.getLink()), element, input),
          language,
          Links.first(FeedText.of(channel.getCopyright()), Elements.text(element, "rights")),
          List.of(),
          date);
    }
    Feed atom = (Feed) feed;
    List<String> languages = Elements.inherited(element, "lang");
    return new FeedHead(
        FeedText.line(atom.getTitleEx()),
        FeedText.link(atom.getAlternateLinks(), element, input.base()),
        languages.isEmpty() ? "" : languages.get(0),
        FeedText.of(atom.getRights()),
        FeedText.names(atom.getAuthors()),
        date);
  }

  /** Some give their page only as an Atom link in RSS. */
  private static String link(String stated, Element channel, Input input) {
    for (Element link : Elements.all(channel, "link")) {
      String found = Links.first(link.getText(), Elements.attribute(link, "href"));
      if (!found.isEmpty() && !Elements.attribute(link, "rel").equals("self")) {
        return Links.absolute(link, found, input.base());
      }
    }
    return stated;
  }

  /**
   * The publisher of an item.
   *
   * @param named whom the item names: an aggregator's item is by somebody else
   * @param url of the item
   */
  String source(String named, String url, Input input) {
    return Links.first(
        named,
        input.source(),
        Links.domain(link),
        Links.domain(url),
        Links.domain(input.base()),
        title);
  }
}
