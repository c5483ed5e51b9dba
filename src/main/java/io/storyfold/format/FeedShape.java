package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Feeds as they come to feeds as ROME takes them: it wants the exact namespace and version, and
 * knows neither {@code <rss>} without a version nor RSS in a namespace of its own.
 */
final class FeedShape {
  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  private static final Namespace ATOM_03 = Namespace.getNamespace("http://purl.org/atom/ns#");
  private static final Namespace RDF =
      Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  private static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");

  private static final String ITEM = "item";

  private FeedShape() {}

  /** Changes {@code document} and returns it. */
  static Document of(Document document) throws BrokenDocumentException {
    Element root = document.getRootElement();
    switch (root.getName().toLowerCase(Locale.ROOT)) {
      case "rss" -> rss(root);
      case "feed" -> {
        atom(root);
        AtomBase64.decode(root);
      }
      case "rdf" -> rdf(root);
      default ->
          throw new BrokenDocumentException(
              RejectReason.BAD_XML, Elements.line(root), "no feed: its root is " + root.getName());
    }
    return document;
  }

  private static void rss(Element root) {
    Namespace own = root.getNamespace();
    root.setName("rss");
    root.setAttribute("version", "2.0");
    Element channel = Elements.at(root, "channel");
    if (own.getURI().isEmpty()) {
      own = channel.getNamespace();
    }
    plain(root, own);
    if (channel.getParent() == null) {
      channel = new Element("channel");
      root.addContent(channel);
    }
    // RSS 0.90 and 1.0 put items beside the channel; some do so in other versions.
    for (Element item : Elements.all(root, ITEM)) {
      channel.addContent(item.detach());
    }
  }

  private static void plain(Element element, Namespace own) {
    if (element.getNamespace().equals(own)) {
      element.setNamespace(Namespace.NO_NAMESPACE);
    }
    for (Element child : new ArrayList<>(element.getChildren())) {
      plain(child, own);
    }
  }

  private static void atom(Element root) {
    Namespace own = root.getNamespace();
    boolean old =
        own.getURI().contains("purl.org/atom")
            || Elements.attribute(root, "version").startsWith("0.");
    root.setName("feed");
    moved(root, own, old ? ATOM_03 : ATOM);
  }

  private static void rdf(Element root) {
    Namespace own = namespaceOf(root);
    root.setName("RDF");
    root.setNamespace(Namespace.getNamespace("rdf", RDF.getURI()));
    Namespace declared = root.getNamespace("");
    if (declared != null && !declared.getURI().isEmpty()) {
      root.removeNamespaceDeclaration(declared);
    }
    moved(root, own, RSS_10);
    root.addNamespaceDeclaration(RSS_10);
    if (Elements.all(root, "channel").isEmpty()) {
      root.addContent(0, new Element("channel", RSS_10));
    }
    for (Element item : Elements.all(Elements.at(root, "channel"), ITEM)) {
      root.addContent(item.detach());
    }
  }

  /** The namespace of the first item or channel, whatever it is. */
  private static Namespace namespaceOf(Element root) {
    for (String name : List.of(ITEM, "channel")) {
      List<Element> found = Elements.all(root, name);
      if (!found.isEmpty()) {
        return found.get(0).getNamespace();
      }
    }
    return RSS_10;
  }

  private static void moved(Element element, Namespace from, Namespace to) {
    if (element.getNamespace().equals(from)) {
      element.setNamespace(to);
    }
    for (Element child : new ArrayList<>(element.getChildren())) {
      moved(child, from, to);
    }
  }
}
