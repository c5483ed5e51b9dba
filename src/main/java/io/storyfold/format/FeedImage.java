package io.storyfold.format;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;

/** The picture of an item: Media RSS, an enclosure, or an image element. */
final class FeedImage {
  private FeedImage() {}

  /** Its address, absolute; empty when there is none. */
  static String of(Element item, String base) {
    List<Element> candidates = new ArrayList<>();
    for (Element within : FeedImage.media(item)) {
      candidates.addAll(pictures(within));
    }
    for (Element candidate : candidates) {
      String url =
          Links.first(
              Elements.attribute(candidate, "url"),
              Elements.attribute(candidate, "href"),
              Elements.text(candidate, "url"));
      if (!url.isEmpty()) {
        return Links.absolute(item, url, base);
      }
    }
    return "";
  }

  private static List<Element> media(Element item) {
    List<Element> within = new ArrayList<>(List.of(item));
    within.addAll(Elements.all(item, "group"));
    return within;
  }

  private static List<Element> pictures(Element within) {
    List<Element> pictures = new ArrayList<>();
    for (Element content : Elements.all(within, "content")) {
      if (image(content)) {
        pictures.add(content);
      }
      pictures.addAll(Elements.all(content, "thumbnail"));
    }
    for (Element enclosure : Elements.all(within, "enclosure")) {
      if (image(enclosure)) {
        pictures.add(enclosure);
      }
    }
    pictures.addAll(Elements.all(within, "thumbnail"));
    pictures.addAll(Elements.all(within, "image"));
    return pictures;
  }

  private static boolean image(Element media) {
    return Elements.attribute(media, "medium").equals("image")
        || Elements.attribute(media, "type").startsWith("image/");
  }
}
