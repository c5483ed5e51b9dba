package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  /** Nothing listens on port 1. */
  private static final String NO_BROKER = "bootstrap.servers=127.0.0.1:1";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldPrintTheTopicsOfAnInstallation() {
    assertThat(run("topics", "-D", "topics.prefix=test.", "-Ddesk.partitions=9")).isZero();

    assertThat(out.toString().lines())
        .hasSize(10)
        .first()
        .asString()
        .startsWith("TOPIC")
        .contains("PARTITIONER");
    assertThat(out.toString().lines())
        .anyMatch(
            line -> line.matches("test\\.desk\\.log +desk +9 +the desk map .*14 days +yes.*"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldAcceptGlobalOptionsBeforeTheCommand() {
    assertThat(run("-D", "topics.prefix=test.", "topics")).isZero();
    assertThat(out.toString()).contains("test.articles.incoming");
  }

  @Test
  void shouldNameEveryBadSettingAndEndWithTwo() {
    assertThat(run("topics", "-D", "topic.prefix=x", "-D", "http.port=x")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "storyfold topics: http.port=x (from -D): expected a whole number [0,...,65535]",
            "storyfold topics: unknown key topic.prefix (from -D); did you mean topics.prefix?");
  }

  @Test
  void shouldNameAMissingSettingsFile(@TempDir Path directory) {
    Path missing = directory.resolve("missing.properties");

    assertThat(run("topics", "--config", missing.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly("storyfold topics: settings file " + missing + " does not exist");
  }

  @Test
  void shouldSayInOneLineThatNoBrokerAnswers() {
    assertThat(run("topics", "--check", "-D", NO_BROKER, "-D", "start.timeout.ms=300")).isOne();

    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("storyfold topics: Kafka at bootstrap.servers=127.0.0.1:1 cannot be used: ");
  }

  @Test
  void shouldShowStackTracesOnlyWhenAskedTo() {
    run("topics", "--check", "-D", NO_BROKER, "-D", "start.timeout.ms=300", "--verbose");

    assertThat(err.toString()).contains("StartRefusedException").contains("\tat ");
  }

  @Test
  void shouldEndWithTwoOnWrongUsage() {
    assertThat(run("topics", "--aply")).isEqualTo(2);
    assertThat(err.toString()).startsWith("storyfold topics: Unknown option: '--aply'");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("storyfold: name a command", "See 'storyfold --help'");
  }

  @Test
  void shouldListTheSettings() {
    assertThat(run("settings")).isZero();
    assertThat(out.toString())
        .contains("topics.prefix=", "http.port=8080", "a whole number [0,...,65535]");
  }

  @Test
  void shouldHelpWithExamples() {
    assertThat(run("--help")).isZero();
    assertThat(run("topics", "--help")).isZero();
    assertThat(out.toString()).contains("Examples:", "storyfold topics --apply", "--config=FILE");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
