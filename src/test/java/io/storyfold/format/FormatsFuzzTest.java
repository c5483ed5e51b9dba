package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.storyfold.article.ArticleRules;
import io.storyfold.evaluate.Shared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes are read to their end without an exception, found by their content or forced to be of
 * some format. A build tries the seeds, what was once found ({@code FormatsFuzzTestInputs}) and
 * some mutations; {@code junit-platform.properties} says how Jazzer searches on.
 */
class FormatsFuzzTest {
  private static final List<String> HAND_MADE =
      List.of(
          "atom.xml",
          "digitalwires.json",
          "newsml-g2.xml",
          "ninjs-1.json",
          "ninjs-3.json",
          "rdf.xml",
          "rss-broken.xml",
          "rss.xml",
          "articles.jsonl");

  /** Larger ones make a search slow and find no more. */
  private static final int LARGEST = 20_000;

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "10m")
  void shouldReadAnyBytes(byte[] input) {
    read(new Formats(), input);
    List<String> names = Formats.names();
    read(new Formats(names.get(input.length % names.size())), input);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldReadMutationsOfHandMadeFiles() {
    Mutations.each(4_000, seeds().toList(), this::shouldReadAnyBytes);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldReadMutationsOfRealFiles() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Shared.data("formats"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(file) <= LARGEST) {
          seeds.add(Files.readAllBytes(file));
        }
      }
    }
    Mutations.each(1_500, seeds, this::shouldReadAnyBytes);
  }

  static Stream<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    HAND_MADE.forEach(name -> seeds.add(bytes(name)));
    seeds.add(packed(GZIPOutputStream::new, bytes("articles.jsonl")));
    seeds.add(packed(FormatsFuzzTest::zip, bytes("rss.xml")));
    return seeds.stream();
  }

  private static void read(Formats formats, byte[] input) {
    try (Deliveries deliveries = formats.open(new ByteArrayInputStream(input), "in")) {
      deliveries.forEachRemaining(FormatsFuzzTest::check);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory are no medium that fails
    }
  }

  private static void check(Delivery delivery) {
    assertThat(delivery.origin().file()).startsWith("in");
    if (delivery instanceof Delivery.Accepted accepted) {
      assertThat(ArticleRules.check(accepted.article())).isEmpty();
    } else if (delivery instanceof Delivery.Rejected rejected) {
      assertThat(rejected.message()).isNotBlank();
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = FormatsFuzzTest.class.getResourceAsStream("/formats/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs what is written to it. */
  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static OutputStream zip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("a.xml"));
    return zip;
  }

  private static byte[] packed(Packer packer, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
