package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path directory;

  @Test
  void shouldLetLaterSourcesWin() throws IOException {
    Path file =
        file("topics.prefix=file.", "http.port=1001", "state.dir=from-file", "copy.window.days=3");

    Settings settings =
        Settings.load(
            file,
            Map.of("STORYFOLD_CFG_TOPICS_PREFIX", "env.", "STORYFOLD_CFG_HTTP_PORT", "1002"),
            Map.of("topics.prefix", "cli."));

    assertThat(settings.get(Keys.TOPICS_PREFIX)).isEqualTo("cli.");
    assertThat(settings.get(Keys.HTTP_PORT)).isEqualTo(1002);
    assertThat(settings.get(Keys.STATE_DIR)).isEqualTo("from-file");
    assertThat(settings.get(Keys.COPY_WINDOW)).isEqualTo(Duration.ofDays(3));
    assertThat(settings.get(Keys.CLOSE_TIMEOUT)).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void shouldIgnoreOtherVariablesOfTheEnvironment() {
    Settings settings =
        Settings.load(null, Map.of("STORYFOLD_PORT", "tcp://10.0.0.1:80", "HOME", "/"), Map.of());

    assertThat(settings.get(Keys.HTTP_PORT)).isEqualTo(8080);
  }

  @Test
  void shouldNameTheNearestKeyWhenOneIsUnknown() {
    assertThat(problemsOf(Map.of("topic.prefix", "a")))
        .containsExactly("unknown key topic.prefix (from -D); did you mean topics.prefix?");
    assertThat(problemsOf(Map.of("colour", "red"))).containsExactly("unknown key colour (from -D)");
  }

  @Test
  void shouldNameKeyOriginAndExpectationOfABadValue() throws IOException {
    Path file = file("commit.interval.ms=soon");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.load(file, Map.of("STORYFOLD_CFG_HTTP_PORT", "70000"), Map.of()))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "commit.interval.ms=soon (from file "
                            + file
                            + "): expected a whole number [1,...]",
                        "http.port=70000 (from STORYFOLD_CFG_HTTP_PORT):"
                            + " expected a whole number [0,...,65535]"));
  }

  @Test
  void shouldReportEveryProblemAtOnce() {
    assertThat(problemsOf(Map.of("htp.port", "1", "desks", "de=0", "http.port", "x")))
        .hasSize(3)
        .anyMatch(p -> p.startsWith("unknown key htp.port"))
        .anyMatch(p -> p.startsWith("http.port=x"))
        .anyMatch(p -> p.startsWith("desks=de=0") && p.contains("'other' is missing"));
  }

  @Test
  void shouldRefuseARetentionBelowTheWindow() {
    assertThat(problemsOf(Map.of("text.retention.days", "3")))
        .containsExactly(
            "text.retention.days=3 is below copy.window.days=7: the window could not be folded"
                + " again");
  }

  @Test
  void shouldTakeSecretsByReference() throws IOException {
    Path secrets = file("password=s3cret");

    Settings settings =
        Settings.load(
            null,
            Map.of("TOKEN", "t0ken"),
            Map.of(
                "kafka.sasl.jaas.config",
                "user ${file:" + secrets + ":password}",
                "schema.registry.bearer.auth.token",
                "${env:TOKEN}"));

    assertThat(settings.clients().admin()).containsEntry("sasl.jaas.config", "user s3cret");
    assertThat(settings.clients().registry()).containsEntry("bearer.auth.token", "t0ken");
  }

  @Test
  void shouldNeverShowAResolvedSecret() throws IOException {
    Path secrets = file("password=s3cret");

    assertThat(problemsOf(Map.of("http.port", "${file:" + secrets + ":password}")))
        .singleElement()
        .asString()
        .startsWith("http.port=the value of ${file:")
        .doesNotContain("s3cret");
  }

  @Test
  void shouldRefuseAReferenceToNothing() {
    assertThat(problemsOf(Map.of("kafka.sasl.jaas.config", "${env:NOT_SET}")))
        .containsExactly(
            "kafka.sasl.jaas.config=${env:NOT_SET} (from -D):"
                + " the reference cannot be resolved, nothing is there");
  }

  @Test
  void shouldRefuseAMissingFile() {
    Path missing = directory.resolve("missing.properties");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.load(missing, Map.of(), Map.of()))
        .withMessage("settings file " + missing + " does not exist");
  }

  @Test
  void shouldReadHyphensAndUnderscoresFromVariables() {
    Settings settings = Settings.load(null, Map.of("STORYFOLD_CFG_KAFKA_A__B___C", "x"), Map.of());

    assertThat(settings.under("kafka.")).containsExactly(Map.entry("a-b_c", "x"));
  }

  private Path file(String... lines) throws IOException {
    return Files.write(directory.resolve("storyfold.properties"), List.of(lines));
  }

  private static List<String> problemsOf(Map<String, String> definitions) {
    try {
      Settings.of(definitions);
      return List.of();
    } catch (SettingsException e) {
      return e.problems();
    }
  }
}
