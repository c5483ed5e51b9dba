package io.storyfold.helm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables in Markdown. */
final class Tables {
  private Tables() {}

  /** The rows under a header that begins so: the first cell to the others, without backticks. */
  static Map<String, String> rows(String markdown, String header) {
    Map<String, String> rows = new TreeMap<>();
    List<String> lines = markdown.lines().toList();
    int at = 0;
    while (!lines.get(at).startsWith(header)) {
      at++;
    }
    for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      String[] cells = lines.get(at).split(" \\| ", 2);
      String rest = cells[1].replaceFirst(" \\|$", "").replaceFirst("^`([^`]*)`", "$1");
      rows.put(cells[0].substring(2).replace("`", ""), rest.replace("\\|", "|"));
    }
    return rows;
  }
}
