package io.storyfold.format;

import java.util.List;
import java.util.OptionalLong;
import org.jdom2.Element;

/** Dates of feeds by the names of their elements, whatever their namespace. */
final class FeedDates {
  private FeedDates() {}

  /** The first of the elements that holds a date. */
  static OptionalLong of(Element parent, String... names) {
    for (String name : names) {
      for (Element element : Elements.all(parent, name)) {
        OptionalLong date = WildDates.parse(element.getValue());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return OptionalLong.empty();
  }

  /** The text of the first that is there and is no date; empty when none is. */
  static String bad(Element parent, List<String> names) {
    for (String name : names) {
      for (Element element : Elements.all(parent, name)) {
        if (!element.getValue().isBlank() && WildDates.parse(element.getValue()).isEmpty()) {
          return element.getValue().strip();
        }
      }
    }
    return "";
  }
}
