package io.storyfold.format;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.located.Located;

/**
 * Reading a tree by local names: agencies and feeds use several namespaces, or none, for the same
 * elements.
 */
final class Elements {
  private Elements() {}

  /** The children called {@code name}. */
  static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : parent.getChildren()) {
      if (child.getName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first element along {@code path}, else an element with nothing in it. */
  static Element at(Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      List<Element> found = all(at, name);
      if (found.isEmpty()) {
        return new Element("nothing");
      }
      at = found.get(0);
    }
    return at;
  }

  /** Text of the first element along {@code path}, single spaces; empty when there is none. */
  static String text(Element parent, String... path) {
    return line(at(parent, path).getValue());
  }

  /** An attribute of no namespace; empty when it is not there. */
  static String attribute(Element element, String name) {
    String value = element.getAttributeValue(name);
    return value == null ? "" : value.strip();
  }

  /** {@code xml:lang} or {@code xml:base} of the element or what it stands in, nearest first. */
  static List<String> inherited(Element element, String name) {
    List<String> values = new ArrayList<>();
    for (Element e = element; e != null; e = e.getParentElement()) {
      Attribute attribute = e.getAttribute(name, Namespace.XML_NAMESPACE);
      if (attribute != null) {
        values.add(attribute.getValue().strip());
      }
    }
    return values;
  }

  /** The line it begins on; 0 when that is not known. */
  static long line(Element element) {
    return element instanceof Located located ? located.getLine() : 0;
  }

  /** Single spaces in place of any white space. */
  static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
