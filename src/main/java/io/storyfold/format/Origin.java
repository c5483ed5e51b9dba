package io.storyfold.format;

/**
 * Where a delivery stands in its input, for messages and for {@code rejected.jsonl}.
 *
 * @param file path as the user wrote it, or {@code -} for standard input
 * @param line from 1; 0 for the input as a whole
 */
public record Origin(String file, long line) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
