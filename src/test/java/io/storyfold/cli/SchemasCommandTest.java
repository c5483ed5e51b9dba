package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SchemasCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldPrintTheSubjectsOfAnInstallation() {
    assertThat(run("schemas", "-D", "topics.prefix=test.")).isZero();

    assertThat(out.toString().lines())
        .hasSize(9)
        .anyMatch(line -> line.startsWith("test.stories-value") && line.contains(".avro.Story "));
  }

  @Test
  void shouldRegisterAndThenFindWhatItRegistered() {
    String registry = "schema.registry.url=mock://" + getClass().getName();

    assertThat(run("schemas", "--check", "-D", registry)).isZero();
    assertThat(out.toString()).contains("stories-value: not registered, compatible");
    assertThat(run("schemas", "--register", "-D", registry)).isZero();
    assertThat(run("schemas", "--check", "-D", registry)).isZero();
    assertThat(out.toString()).contains("stories-value: registered");
  }

  @Test
  void shouldSayInOneLineThatNoRegistryAnswers() {
    int code =
        run(
            "schemas",
            "--check",
            "-D",
            "schema.registry.url=http://127.0.0.1:1",
            "-D",
            "schema.registry.max.retries=0");

    assertThat(code).isOne();
    assertThat(err.toString().lines()).singleElement().asString().contains("127.0.0.1:1");
  }

  @Test
  void shouldNotCheckAndRegisterAtOnce() {
    assertThat(run("schemas", "--check", "--register")).isEqualTo(2);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }
}
