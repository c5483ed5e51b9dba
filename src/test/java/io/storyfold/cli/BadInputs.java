package io.storyfold.cli;

import static io.storyfold.cli.ArticleLines.BEES;
import static io.storyfold.cli.ArticleLines.BRIDGE;
import static io.storyfold.cli.ArticleLines.CHESS;
import static io.storyfold.cli.ArticleLines.article;
import static io.storyfold.cli.ArticleLines.without;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Good articles between everything that can be wrong with a delivery: three arguments of a fold,
 * given in an order that is not the alphabet's.
 */
record BadInputs(Path plain, Path packed, Path directory) {
  /** Verbatim in all outputs, whatever it looks like. */
  static final String ODD_ID = "Süd|42/a b?c=%20&d";

  static final String CANONICAL_URL = "https://drei.example/news/chor";

  /** Every article that must stand at the end, sorted. */
  static final List<String> PLACED =
      List.of(
          ODD_ID,
          "after-array",
          "after-binary",
          "after-encoding",
          "after-long",
          "after-middle",
          "bees",
          "bridge-1",
          "bridge-2",
          "chess",
          "early",
          CANONICAL_URL,
          "klingon",
          "late");

  private static final String DAY = "2026-03-02T";

  /** How a picture begins: its first line holds no zero byte. */
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

  private static final int LONG_LINE = 20_000_000;

  BadInputs(Path root) throws IOException {
    this(root.resolve("z-plain.jsonl"), root.resolve("m-packed.jsonl.gz"), root.resolve("a-dir"));
    Files.createDirectories(directory.resolve("sub"));
    Files.writeString(plain, plainLines());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(packedLines().getBytes(UTF_8));
    }
    writeDirectory();
  }

  private static String plainLines() {
    String bridge = article("bridge-1", "eins.example", DAY + "08:00:00Z", "Riss", BRIDGE);
    return lines(
        bridge,
        article("gone", "eins.example", DAY + "08:01:00Z", "Völlig verschwunden", ""),
        "{\"id\": \"broken\", ",
        article("after-middle", "eins.example", DAY + "08:02:00Z", "Regen am Deich", ""),
        article("late", "eins.example", "2099-01-01T00:00:00Z", "Zukunft der Imkerei", ""),
        article("early", "eins.example", "1970-01-01T00:00:00Z", "Alte Mühle verkauft", ""),
        article("klingon", "vier.example", DAY + "08:03:00Z", "Match", CHESS, "language", "xx"),
        article(ODD_ID, "vier.example", DAY + "08:04:00Z", "Ein Chor im Watt", "", "wordCount", 3),
        article("chess", "fünf.example", DAY + "08:05:00Z", "Mate", CHESS, "wordCount", 70),
        without(article("no-text", "eins.example", DAY + "08:06:00Z", "", ""), "title"),
        without(article("no-date", "eins.example", DAY, "Ohne Datum", ""), "publishedAt"),
        without(article("no-source", "", DAY + "08:06:00Z", "Ohne Quelle", ""), "source"),
        without(article("", "eins.example", DAY + "08:06:00Z", "Ohne id", ""), "id"),
        "[" + bridge + "]");
  }

  private static String packedLines() {
    return lines(
        article("bridge-2", "zwei.example", DAY + "08:10:00Z", "Umweg über Moorhagen", BRIDGE),
        article(
            "bridge-1", "eins.example", DAY + "08:00:00Z", "Riss im Pfeiler", BRIDGE, "version", 2),
        "{\"id\": \"gone\", \"source\": \"eins.example\", \"status\": \"canceled\"}",
        article("bridge-1", "fremd.example", DAY + "08:12:00Z", "Nicht von hier", BRIDGE),
        without(
            article(
                "",
                "drei.example",
                DAY + "08:13:00Z",
                "Der Chor der Fischer",
                "",
                "url",
                "http://www.drei.example/news/chor/?utm_source=feed#top"),
            "id"));
  }

  private void writeDirectory() throws IOException {
    Files.writeString(directory.resolve("readme.txt"), "not a file of articles");
    Files.writeString(directory.resolve("1-empty.jsonl"), "");
    byte[] binary = new byte[100_000];
    new Random(1).nextBytes(binary);
    binary[0] = 0;
    Files.write(directory.resolve("2-binary.jsonl"), binary);
    byte[] picture = binary.clone();
    System.arraycopy(PNG, 0, picture, 0, PNG.length);
    Files.write(directory.resolve("2-picture.json"), picture);
    Files.writeString(
        directory.resolve("3-after-binary.jsonl"),
        lines(article("after-binary", "eins.example", DAY + "08:20:00Z", "Der Leuchtturm", "")));
    writeLongLine(directory.resolve("4-long.jsonl"));
    Path encoding = directory.resolve("5-encoding.jsonl");
    Files.write(encoding, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '\n'});
    String good = article("after-encoding", "eins.example", DAY + "08:22:00Z", "Neues Dach", "");
    Files.writeString(encoding, lines(good), java.nio.file.StandardOpenOption.APPEND);
    Files.writeString(
        directory.resolve("6-array.json"),
        "[\n  {\n    \"id\": \"in-array\",\n    \"title\": \"x\"\n  }\n]\n");
    Files.writeString(
        directory.resolve("sub").resolve("7-last.ndjson"),
        lines(
            article("bees", "sechs.example", DAY + "08:24:00Z", "Stille im Obstgarten", BEES),
            article("after-array", "eins.example", DAY + "08:25:00Z", "Fähre fährt wieder", "")));
  }

  private static void writeLongLine(Path file) throws IOException {
    String good = article("after-long", "eins.example", DAY + "08:21:00Z", "Kurzer Satz", "");
    Files.writeString(
        file, lines("{\"id\": \"long\", \"body\": \"" + "a".repeat(LONG_LINE) + "\"}", good));
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
