package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Fields of a ninjs item whatever its version: version 3 writes {@code versionCreated} where the
 * others write {@code versioncreated}, and 2 made lists of what 1 put into names ({@code
 * headline_main}, {@code body_xhtml}).
 */
final class NinjsFields {
  private final ObjectNode lower = JsonNodeFactory.instance.objectNode();
  private final Set<String> read = new HashSet<>();
  private final Draft draft;

  NinjsFields(JsonNode item, Draft draft) {
    this.draft = draft;
    item.fields()
        .forEachRemaining(e -> lower.set(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
  }

  /** Fields of simple types. */
  JsonFields simple(String... names) {
    read.addAll(List.of(names));
    return new JsonFields(lower);
  }

  /** A role and a value with its content type, of a list or of a name. */
  record Variant(String role, String type, String value) {}

  /** Of {@code name_role} and of the list {@code name + s}; the field of just the name first. */
  List<Variant> variants(String name) {
    List<Variant> found = new ArrayList<>();
    lower
        .fields()
        .forEachRemaining(
            e -> {
              String key = e.getKey();
              if ((key.equals(name) || key.startsWith(name + "_")) && e.getValue().isTextual()) {
                read.add(key);
                String role = key.equals(name) ? "" : key.substring(name.length() + 1);
                found.add(new Variant(role, role, e.getValue().textValue()));
              }
            });
    String plural = name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
    for (JsonNode item : objects(plural)) {
      found.add(new Variant(text(item, "role"), contentType(item), text(item, "value")));
    }
    return found;
  }

  /** The objects of a list under any of {@code names}; what is no list of objects is a fault. */
  List<JsonNode> objects(String... names) {
    List<JsonNode> found = new ArrayList<>();
    for (String name : names) {
      JsonNode list = lower.path(name);
      read.add(name);
      if (list.isMissingNode() || list.isNull()) {
        continue;
      }
      for (JsonNode item : list) {
        if (item.isObject()) {
          found.add(item);
        }
      }
      if (!list.isContainerNode() || (found.isEmpty() && !list.isEmpty())) {
        draft.problem(
            new Rejection(RejectReason.BAD_TYPE, name + " must hold objects, not: " + shown(list)));
      }
    }
    return found;
  }

  /** Fields that were not asked for. */
  List<String> rest() {
    List<String> rest = new ArrayList<>();
    lower.fieldNames().forEachRemaining(name -> rest.add(name));
    rest.removeAll(read);
    return rest;
  }

  /** A text in an object of a list; empty when it is not there. */
  static String text(JsonNode object, String name) {
    return object.path(name).asText("").strip();
  }

  private static String contentType(JsonNode item) {
    return Links.first(text(item, "contenttype"), text(item, "contentType"));
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
