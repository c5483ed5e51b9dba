package io.storyfold.format;

import java.util.Set;
import org.jdom2.Element;

/** What a news item is about, where it comes from, and what its agency asks of editors. */
final class NewsItemAbout {
  private static final Set<String> PLACES = Set.of("geoArea", "poi", "city", "country");

  /** dpa's desk stands among the subjects: it says who wrote, not of what. */
  private static final String DESK = "category";

  private NewsItemAbout() {}

  static void into(Element item, Draft draft) {
    Element itemMeta = Elements.at(item, "itemMeta");
    Element contentMeta = Elements.at(item, "contentMeta");
    WireDraft wire = new WireDraft();
    for (Element subject : Elements.all(contentMeta, "subject")) {
      subject(subject, wire);
    }
    Elements.all(contentMeta, "keyword").forEach(k -> wire.topic(k.getValue(), "", ""));
    Elements.all(contentMeta, "located").forEach(l -> wire.location(Elements.text(l, "name")));
    Elements.all(contentMeta, "genre").forEach(g -> wire.genre(Elements.text(g, "name")));
    Elements.all(contentMeta, "infoSource").forEach(s -> wire.agency(Elements.text(s, "name")));
    Elements.all(itemMeta, "signal").forEach(s -> wire.signal(Elements.attribute(s, "qcode")));
    for (Element note : Elements.all(itemMeta, "edNote")) {
      String role = Elements.attribute(note, "role");
      // The notepad is all other notes once more, as a page.
      wire.note(role, role.endsWith(":notepad") ? "" : note.getValue());
    }
    wire.slug(Elements.text(contentMeta, "slugline"));
    Element rights = Elements.at(item, "rightsInfo");
    wire.copyright(
        Elements.text(rights, "copyrightNotice"), Elements.text(rights, "copyrightHolder", "name"));
    wire.into(draft);
  }

  private static void subject(Element subject, WireDraft wire) {
    String kind = NewsItem.code(Elements.attribute(subject, "type"), "");
    String name = Elements.text(subject, "name");
    if (PLACES.contains(kind)) {
      wire.location(name);
    } else if (!kind.equals(DESK)) {
      String code = Elements.attribute(subject, "qcode");
      wire.topic(name, "", Links.first(code, Elements.attribute(subject, "uri")));
    }
  }
}
