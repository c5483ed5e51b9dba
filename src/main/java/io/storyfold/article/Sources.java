package io.storyfold.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator knows of publishers: which belong together, and which may publish under which
 * ids. Read from a file with a line for each source, its columns parted by tabs:
 *
 * <pre>
 * # source   family     domains               id prefixes
 * echo       Echo Group echo.example,echo.tv  echo|,urn:echo:
 * abend.echo Echo Group
 * </pre>
 *
 * Trailing columns may be missing. Domains are further names of the source, with all below them. An
 * id that begins with a listed prefix is accepted only from the sources that list it; the longest
 * prefix that fits counts. Names are compared without regard to case.
 */
public final class Sources {
  /** Of no file: every source is a family of its own and may publish under any id. */
  public static final Sources NONE = new Sources();

  private static final int COLUMNS = 4;

  private final Map<String, String> families = new HashMap<>();
  private final Map<String, Set<String>> owners = new HashMap<>();

  private Sources() {}

  /**
   * Reads the lines of a file.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException naming file and line, and what is wrong there
   */
  public static Sources parse(String file, List<String> lines) {
    Sources sources = new Sources();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        sources.add(line.split("\t", -1), file + ":" + (i + 1) + ": ");
      }
    }
    return sources;
  }

  /** The publisher family of a source; the source itself where none is known. */
  public String familyOf(String source) {
    String name = key(source);
    for (String domain = name; !domain.isEmpty(); domain = above(domain)) {
      String family = families.get(domain);
      if (family != null) {
        return family;
      }
    }
    return name;
  }

  /** Why the source may not publish under the id; empty when it may. */
  public Optional<Rejection> check(String source, String articleId) {
    for (int length = articleId.length(); length > 0 && !owners.isEmpty(); length--) {
      String prefix = articleId.substring(0, length);
      Set<String> may = owners.get(prefix);
      if (may != null) {
        return may.contains(key(source))
            ? Optional.empty()
            : Optional.of(
                new Rejection(
                    RejectReason.FOREIGN_ID,
                    "ids that begin with '%s' are not for '%s' by the sources file"
                        .formatted(prefix, source)));
      }
    }
    return Optional.empty();
  }

  private void add(String[] columns, String at) {
    require(columns.length <= COLUMNS, at + "more than " + COLUMNS + " columns");
    String source = key(columns[0]);
    require(!source.isEmpty(), at + "no source in the first column");
    String family = columns.length > 1 ? columns[1].strip() : "";
    List<String> names = new ArrayList<>(List.of(source));
    names.addAll(list(columns, 2).stream().map(Sources::key).toList());
    for (String name : names) {
      String known = families.put(name, family.isEmpty() ? source : family);
      require(known == null, at + "'" + name + "' is named twice");
    }
    for (String prefix : list(columns, COLUMNS - 1)) {
      owners.computeIfAbsent(prefix, p -> new HashSet<>()).addAll(names);
    }
  }

  private static List<String> list(String[] columns, int column) {
    List<String> found = new ArrayList<>();
    if (column < columns.length) {
      for (String part : columns[column].split(",", -1)) {
        if (!part.isBlank()) {
          found.add(part.strip());
        }
      }
    }
    return found;
  }

  /** The domain above; empty when there is none. */
  private static String above(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
