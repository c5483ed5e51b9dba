package io.storyfold.format;

import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;

/** Small things that items of all feeds need. */
final class FeedRest {
  private FeedRest() {}

  /** Qualified names of the children that are not among {@code kept}, by local name. */
  static List<String> ignored(Element item, Set<String> kept) {
    return item.getChildren().stream()
        .filter(e -> !kept.contains(e.getName()))
        .map(Element::getQualifiedName)
        .toList();
  }

  /** What stands in an element, as markup. */
  static String markup(Element element) {
    return new XMLOutputter().outputElementContentString(element);
  }

  /** Without blanks and repetitions, in order. */
  static List<String> distinct(List<String> names) {
    return names.stream().map(Elements::line).filter(n -> !n.isEmpty()).distinct().toList();
  }
}
