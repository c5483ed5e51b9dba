package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a user sees of a command: exit status, stdout, stderr. */
record CommandResult(int code, String out, String err) {
  /** Runs a command in this JVM. */
  static CommandResult of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new CommandResult(code, out.toString(), err.toString());
  }

  /**
   * Asserts a refusal as a user wants it: this exit status, nothing done, one line that says why.
   */
  String refusal(int expectedCode) {
    assertThat(code).as("exit status; stderr was: %s", err).isEqualTo(expectedCode);
    assertThat(err.lines()).as("lines on stderr").hasSize(1);
    assertNoStackTrace();
    return err.strip();
  }

  void assertNoStackTrace() {
    assertThat(err).doesNotContain("\tat ").doesNotContain("Exception in thread");
  }
}
