package io.storyfold.cli;

import io.storyfold.format.Formats;
import io.storyfold.format.Input;
import picocli.CommandLine.Option;

/** How inputs are to be read, for all commands that read some. */
final class InputOptions {
  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Read every input as this format instead of by its content: jsonl, feed, ninjs,"
              + " newsml-g2, digitalwires.")
  private String format = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Publisher of items that do not name theirs.")
  private String source = "";

  /**
   * The formats.
   *
   * @throws MissingPrerequisiteException when there is none of that name
   */
  Formats formats() {
    try {
      return format.isEmpty() ? new Formats() : new Formats(format);
    } catch (IllegalArgumentException e) {
      throw new MissingPrerequisiteException("--format: " + e.getMessage());
    }
  }

  /** What is known of an input of this name. */
  Input input(String name) {
    return Input.of(name).by(source);
  }
}
