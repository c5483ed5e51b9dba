package io.storyfold.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Gold stories: a table with the columns {@code article_id} and {@code story}. */
public final class Gold {
  private Gold() {}

  /**
   * Story by article id, in the order of the file.
   *
   * @throws IllegalArgumentException when the table is malformed; the message names file and line
   */
  public static Map<String, String> read(Path file) throws IOException {
    return Tsv.columns(file, "article_id", "story");
  }
}
