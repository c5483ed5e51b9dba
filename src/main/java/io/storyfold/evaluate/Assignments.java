package io.storyfold.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What a fold decided: a table with, among others, {@code article_id} and {@code story_id}. */
public final class Assignments {
  private Assignments() {}

  /**
   * Story id by article id, in the order of the file.
   *
   * @throws IllegalArgumentException when the table is malformed; the message names file and line
   */
  public static Map<String, String> read(Path file) throws IOException {
    return Tsv.columns(file, "article_id", "story_id");
  }
}
