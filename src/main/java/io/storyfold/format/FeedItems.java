package io.storyfold.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * The items of a feed, each read by ROME as if it were the only one: what ROME cannot take in one
 * item costs that item, not the feed, and each item is known with its element and its line.
 */
final class FeedItems implements Iterator<FeedItems.Read> {
  private final Document document;
  private final Input input;
  private final Element parent;
  private final Deque<Element> elements = new ArrayDeque<>();
  private final FeedHead head;

  /** An item as far as it could be read. */
  record Read(Origin origin, Draft draft) {
    Delivery delivery() {
      return draft.deliver(origin);
    }
  }

  /** Items of a document that {@link FeedShape} made. */
  FeedItems(Document document, Input input) throws BrokenDocumentException {
    this.document = document;
    this.input = input;
    Element root = document.getRootElement();
    boolean atom = root.getName().equals("feed");
    this.parent = root.getName().equals("rss") ? Elements.at(root, "channel") : root;
    elements.addAll(Elements.all(parent, atom ? "entry" : "item"));
    elements.forEach(Element::detach);
    Element own = root.getName().equals("RDF") ? Elements.at(root, "channel") : parent;
    try {
      this.head = FeedHead.of(rome(), own, input);
    } catch (FeedException | RuntimeException e) {
      throw new BrokenDocumentException(
          RejectReason.BAD_XML, 0, "no feed that can be read: " + e.getMessage());
    }
  }

  /** What the feed says of itself. */
  FeedHead head() {
    return head;
  }

  @Override
  public boolean hasNext() {
    return !elements.isEmpty();
  }

  @Override
  public Read next() {
    Element element = elements.remove();
    Draft draft = new Draft();
    parent.addContent(element);
    try {
      WireFeed feed = rome();
      if (feed instanceof Feed atom) {
        new AtomEntry(element, head, input).into(draft, atom.getEntries().get(0));
      } else {
        new RssItem(element, head, input).into(draft, ((Channel) feed).getItems().get(0));
      }
    } catch (FeedException | RuntimeException e) {
      // ROME throws what it likes at what it does not like.
      draft.vital(new Rejection(RejectReason.BAD_XML, "the item cannot be read: " + e));
    } finally {
      element.detach();
    }
    return new Read(new Origin(input.file(), Elements.line(element)), draft);
  }

  private WireFeed rome() throws FeedException {
    return new WireFeedInput(false, Locale.ROOT).build(document);
  }
}
