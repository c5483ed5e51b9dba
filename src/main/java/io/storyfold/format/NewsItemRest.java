package io.storyfold.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;

/** What a news item has and we do not keep. */
final class NewsItemRest {
  private static final Set<String> KEPT =
      Set.of(
          "itemMeta/itemClass",
          "itemMeta/provider",
          "itemMeta/versionCreated",
          "itemMeta/firstCreated",
          "itemMeta/embargoed",
          "itemMeta/expires",
          "itemMeta/pubStatus",
          "itemMeta/profile",
          "itemMeta/title",
          "itemMeta/edNote",
          "itemMeta/signal",
          "contentMeta/contentCreated",
          "contentMeta/located",
          "contentMeta/infoSource",
          "contentMeta/creator",
          "contentMeta/by",
          "contentMeta/genre",
          "contentMeta/language",
          "contentMeta/subject",
          "contentMeta/keyword",
          "contentMeta/slugline",
          "contentMeta/headline",
          "contentMeta/creditline",
          "contentMeta/description",
          "rightsInfo/copyrightHolder",
          "rightsInfo/copyrightNotice",
          "rightsInfo/usageTerms",
          "contentSet/inlineXML",
          "contentSet/inlineData");

  /** How a document names its vocabularies: nothing to keep. */
  private static final Set<String> CATALOGS = Set.of("catalogRef", "catalog");

  private NewsItemRest() {}

  /** As {@code contentMeta/urgency}, once for each element. */
  static List<String> ignored(Element item) {
    List<String> ignored = new ArrayList<>();
    for (Element part : item.getChildren()) {
      boolean held = KEPT.stream().anyMatch(name -> name.startsWith(part.getName() + "/"));
      if (!held && !CATALOGS.contains(part.getName())) {
        ignored.add(part.getName());
      } else if (held) {
        for (Element field : part.getChildren()) {
          String name = part.getName() + "/" + field.getName();
          if (!KEPT.contains(name)) {
            ignored.add(name);
          }
        }
      }
    }
    return ignored;
  }
}
