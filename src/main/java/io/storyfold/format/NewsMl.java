package io.storyfold.format;

import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;

/**
 * IPTC NewsML-G2: a news item by itself, or a news message with any number of items. Items that are
 * no text (packages, concepts, events, plans, catalogs) are rejected one by one.
 */
public final class NewsMl implements DeliveryFormat {
  /** Root elements in lower case; all but the first two hold no article. */
  private static final Set<String> ROOTS =
      Set.of(
          "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem",
          "catalog");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public boolean recognises(byte[] head) {
    return ROOTS.contains(Xml.root(head));
  }

  @Override
  public Deliveries read(InputStream in, Input input) {
    return new WholeDocument(in, input.file(), bytes -> items(bytes, input));
  }

  private static Iterator<Delivery> items(byte[] bytes, Input input)
      throws BrokenDocumentException {
    Element root = root(bytes, input.charset());
    return elements(root).stream()
        .map(e -> draft(e, input).deliver(new Origin(input.file(), Elements.line(e))))
        .iterator();
  }

  /** The root of a document of this format. */
  static Element root(byte[] bytes, String charset) throws BrokenDocumentException {
    Element root = Xml.parse(XmlText.of(bytes, charset).strip()).getRootElement();
    if (!ROOTS.contains(root.getName().toLowerCase(Locale.ROOT))) {
      throw new BrokenDocumentException(
          RejectReason.BAD_XML, Elements.line(root), "no NewsML-G2: its root is " + root.getName());
    }
    return root;
  }

  /** The items of a message; else the item itself. */
  static List<Element> elements(Element root) {
    if (!root.getName().equals("newsMessage")) {
      return List.of(root);
    }
    List<Element> items = new ArrayList<>();
    Elements.all(root, "itemSet").forEach(set -> items.addAll(set.getChildren()));
    return items;
  }

  /** One item as far as it can be read. */
  static Draft draft(Element item, Input input) {
    if (item.getName().equals("newsItem")) {
      return new NewsItem(item, input).draft();
    }
    Draft draft = new Draft();
    String guid = Elements.attribute(item, "guid");
    return draft
        .identity(NewsItem.source(item, input), guid)
        .vital(
            new Rejection(
                RejectReason.NOT_AN_ARTICLE, item.getName() + " holds no article of its own"));
  }
}
