package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.IllegalAddException;

/**
 * RSS 0.9x to 2.0, RSS by RDF, and Atom 0.3 and 1.0. What is no well-formed XML is repaired as far
 * as it can be told what was meant.
 */
public final class FeedFormat implements DeliveryFormat {
  private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed");

  @Override
  public String name() {
    return "feed";
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
    FeedItems items = new FeedItems(document(bytes, input.charset()), input);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public Delivery next() {
        return items.next().delivery();
      }
    };
  }

  /** The tree of a feed in the shape that ROME expects. */
  static Document document(byte[] bytes, String charset) throws BrokenDocumentException {
    String text = XmlText.of(bytes, charset).strip();
    try {
      return shaped(Xml.parse(text));
    } catch (BrokenDocumentException e) {
      if (String.valueOf(e.getMessage()).contains("nested deeper")) {
        throw e;
      }
      String repaired = LenientXml.repaired(text);
      if (repaired.isEmpty()) {
        throw new BrokenDocumentException(RejectReason.BAD_XML, 0, "no element in it");
      }
      return shaped(Xml.parse(repaired));
    }
  }

  private static Document shaped(Document document) throws BrokenDocumentException {
    try {
      return FeedShape.of(document);
    } catch (IllegalAddException e) {
      throw new BrokenDocumentException(
          RejectReason.BAD_XML, 0, "namespaces that contradict each other: " + e.getMessage());
    }
  }
}
