package io.storyfold.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads two columns of a tab-separated table with a header, the first the key. Every complaint
 * begins with {@code file:line}.
 */
final class Tsv {
  private Tsv() {}

  /**
   * The table as a map in the order of its rows.
   *
   * @throws IllegalArgumentException when a column is missing, a row is short, or a key repeats
   */
  static Map<String, String> columns(Path file, String keyColumn, String valueColumn)
      throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String header = reader.readLine();
      List<String> names = header == null ? List.of() : Arrays.asList(header.split("\t", -1));
      int key = column(file, names, keyColumn);
      int value = column(file, names, valueColumn);
      int line = 1;
      for (String row = reader.readLine(); row != null; row = reader.readLine()) {
        line++;
        if (row.isEmpty()) {
          continue;
        }
        String[] cells = row.split("\t", -1);
        if (cells.length <= Math.max(key, value) || cells[key].isEmpty()) {
          throw bad(file, line, "expected " + names.size() + " cells, found " + cells.length);
        }
        if (rows.put(cells[key], cells[value]) != null) {
          throw bad(file, line, keyColumn + " " + cells[key] + " stands there twice");
        }
      }
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not UTF-8", e);
    }
    return rows;
  }

  private static int column(Path file, List<String> names, String name) {
    int column = names.indexOf(name);
    if (column < 0) {
      throw bad(file, 1, "no column " + name + " in the header; found " + names);
    }
    return column;
  }

  private static IllegalArgumentException bad(Path file, int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
