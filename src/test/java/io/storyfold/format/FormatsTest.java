package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  private static final String GOOD =
      "{\"id\":\"1\",\"source\":\"example.org\",\"title\":\"Sturm\",\"publishedAt\":\"2026-01-01\"}\n";

  @TempDir private Path directory;

  @Test
  void shouldReadPlainAndPackedWhateverTheNameSays() throws IOException {
    assertThat(reasons(file("a.gz", bytes(GOOD)))).containsExactly("ok");
    assertThat(reasons(file("a.jsonl", gzip(GOOD)))).containsExactly("ok");
    assertThat(reasons(file("empty.jsonl", new byte[0]))).isEmpty();
    assertThat(reasons(file("empty.gz", gzip("")))).isEmpty();
  }

  @Test
  void shouldReadAPackedFileOfSeveralParts() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.write(gzip(GOOD));
    parts.write(gzip(GOOD));

    assertThat(reasons(file("a.gz", parts.toByteArray()))).containsExactly("ok", "ok");
  }

  @Test
  void shouldReadADamagedPackedFileUpToTheDamage() throws IOException {
    String many = incompressible(20_000);
    byte[] packed = gzip(many);
    byte[] half = Arrays.copyOf(packed, packed.length / 2);

    List<String> reasons = reasons(file("half.gz", half));

    assertThat(reasons).hasSizeGreaterThan(5_000).endsWith("UNREADABLE");
    assertThat(reasons.subList(0, reasons.size() - 1)).containsOnly("ok");
  }

  @Test
  void shouldNameWhatIsNoGzipBeyondItsFirstBytes() throws IOException {
    byte[] fake = {0x1f, (byte) 0x8b, 0, 0, 0, 0};

    assertThat(reasons(file("fake.gz", fake))).containsExactly("UNREADABLE");
    assertThat(reasons(file("cut.gz", Arrays.copyOf(gzip(GOOD), 15))))
        .containsExactly("UNREADABLE");
  }

  @Test
  void shouldSayWhichFileIsMissing() {
    Path missing = directory.resolve("missing.jsonl");

    assertThatThrownBy(() -> new Formats().open(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file")
        .hasMessageContaining("missing.jsonl");
    assertThatThrownBy(() -> new Formats().open(directory)).hasMessageContaining("directory");
  }

  @Test
  void shouldNameTheInputWhenTheMediumFails() throws IOException {
    @SuppressWarnings("InputStreamSlowMultibyteRead") // ten thousand bytes
    InputStream broken =
        new InputStream() {
          private int reads;

          @Override
          public int read() throws IOException {
            if (++reads > 10_000) {
              throw new IOException("disk on fire");
            }
            return ' ';
          }
        };

    try (Deliveries deliveries = new Formats().open(broken, "tape")) {
      assertThatThrownBy(deliveries::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("tape")
          .hasMessageContaining("disk on fire");
    }
  }

  @Test
  void shouldSniffJsonLines() {
    JsonLines format = new JsonLines();

    assertThat(format.recognises(bytes("\uFEFF\n {\"id\""))).isTrue();
    assertThat(format.recognises(bytes("<rss>"))).isFalse();
    assertThat(format.recognises(new byte[0])).isFalse();
    assertThat(new Formats().sniff(bytes("<rss>")).name()).isEqualTo("feed");
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content);
  }

  private static List<String> reasons(Path file) throws IOException {
    List<String> reasons = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(file)) {
      deliveries.forEachRemaining(
          d -> reasons.add(d instanceof Delivery.Rejected r ? r.reason().name() : "ok"));
    }
    return reasons;
  }

  private static String incompressible(int lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(GOOD.replace("\"1\"", "\"" + Integer.toHexString(i * 0x9E3779B9) + "\""));
    }
    return text.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(text));
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
