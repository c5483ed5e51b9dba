package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The first picture that goes with a ninjs item. */
final class NinjsImage {
  private NinjsImage() {}

  /** Address of its first rendition; empty when there is no picture with one. */
  static String of(List<JsonNode> associations) {
    for (JsonNode association : associations) {
      if (NinjsFields.text(association, "type").equals("picture")) {
        for (JsonNode rendition : association.path("renditions")) {
          String address = NinjsFields.text(rendition, "href");
          if (!address.isEmpty()) {
            return address;
          }
        }
      }
    }
    return "";
  }
}
