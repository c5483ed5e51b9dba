package io.storyfold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.RejectReason;
import io.storyfold.evaluate.Shared;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that mean harm, or are simply broken: told, never obeyed, never thrown. */
class HostileInputTest {
  private static final String ITEM =
      "<item><guid>https://a.example/1</guid><title>%s</title>"
          + "<pubDate>Wed, 04 Mar 2026 17:00:00 GMT</pubDate></item>";

  @TempDir private Path directory;

  @Test
  void shouldExpandNoEntities() throws IOException {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 10; i++) {
      String inner = ("&a" + (i - 1) + ";").repeat(10);
      bomb.append("<!ENTITY a").append(i).append(" \"").append(inner).append("\">");
    }
    String rss = bomb + "]>" + rss(ITEM.formatted("&a9; lol"));

    assertThat(title(read(rss))).hasSizeLessThan(100).contains("lol");
    assertThat(reasons(read(bomb + "]><newsItem guid=\"&a9;\"/>")))
        .containsExactly(RejectReason.BAD_XML);
  }

  @Test
  void shouldFetchNothing() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "top secret");
    String xxe =
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY % y SYSTEM \"http://127.0.0.1:9/y\">%y;]>";

    assertThat(title(read(xxe + rss(ITEM.formatted("a &x; b"))))).doesNotContain("secret");
    assertThat(read(xxe + "<newsItem guid=\"urn:newsml:a.example:1\">&x;</newsItem>").toString())
        .doesNotContain("top secret");
  }

  @Test
  void shouldRefuseWhatIsNestedTooDeep() throws IOException {
    String deep = "<a>".repeat(100_000);

    assertThat(reasons(read("<rss version=\"2.0\"><channel>" + deep)))
        .containsExactly(RejectReason.BAD_XML);
    assertThat(reasons(read("<newsMessage>" + deep))).containsExactly(RejectReason.BAD_XML);
    assertThat(reasons(read("[{\"uri\":" + "[".repeat(100_000))))
        .containsExactly(RejectReason.BAD_JSON);
  }

  @Test
  void shouldRefuseADocumentThatIsTooLarge() throws IOException {
    byte[] start = "<rss version=\"2.0\"><channel>".getBytes(UTF_8);
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(start),
            new ByteArrayInputStream(new byte[WholeDocument.LIMIT]));

    try (Deliveries deliveries = new Formats().open(endless, "endless")) {
      assertThat(deliveries.next())
          .isInstanceOfSatisfying(
              Delivery.Rejected.class,
              r -> {
                assertThat(r.reason()).isEqualTo(RejectReason.UNREADABLE);
                assertThat(r.message()).contains("larger than");
              });
      assertThat(deliveries.hasNext()).isFalse();
    }
  }

  @Test
  void shouldReadTheFilesOfAnArchiveEachAsItIs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(zip, "a.xml", rss(ITEM.formatted("Eins")).getBytes(UTF_8));
      entry(
          zip,
          "in/b.jsonl",
          "{\"id\":\"1\",\"source\":\"b.example\",\"title\":\"Zwei\",\"publishedAt\":\"2026-01-01\"}\n"
              .getBytes(UTF_8));
      entry(zip, "in/picture.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
      entry(zip, "__MACOSX/a.xml", new byte[3]);
    }
    byte[] whole = bytes.toByteArray();

    List<Delivery> all = read(whole);
    assertThat(all.stream().map(d -> d.origin().toString()))
        .containsExactly("in!a.xml:1", "in!in/b.jsonl:1", "in!in/picture.jpg");
    assertThat(reasons(all)).containsExactly(RejectReason.UNREADABLE);
    assertThat(reasons(read(Arrays.copyOf(whole, 60)))).contains(RejectReason.UNREADABLE);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void shouldNotLookOnForTheEndOfCommentsThatHaveNone() {
    String comments = "<!DOCTYPE a [" + "<!--".repeat(1 << 20);

    assertThat(XmlText.of(comments.getBytes(UTF_8), "")).isEmpty();
  }

  @Test
  void shouldNameXmlThatIsOfNoFormatOnce() throws IOException {
    assertThat(read("<html>\n<body>\n<p>x</p></body></html>"))
        .singleElement()
        .isInstanceOfSatisfying(
            Delivery.Rejected.class, r -> assertThat(r.message()).contains("<html>"));
  }

  @Test
  void shouldFinishEveryFileThereIs() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Shared.data("formats"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(700);
    for (Path file : files) {
      try (Deliveries deliveries = new Formats().open(file)) {
        deliveries.forEachRemaining(d -> assertThat(d.origin().file()).isNotEmpty());
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><link>https://a.example/</link>"
        + items
        + "</channel></rss>";
  }

  private static String title(List<Delivery> deliveries) {
    return HandMade.article(deliveries.get(0)).title();
  }

  private static List<RejectReason> reasons(List<Delivery> deliveries) {
    return deliveries.stream()
        .filter(Delivery.Rejected.class::isInstance)
        .map(d -> ((Delivery.Rejected) d).reason())
        .toList();
  }

  private static List<Delivery> read(String text) throws IOException {
    return read(text.getBytes(UTF_8));
  }

  private static List<Delivery> read(byte[] bytes) throws IOException {
    List<Delivery> all = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(new ByteArrayInputStream(bytes), "in")) {
      deliveries.forEachRemaining(all::add);
    }
    return all;
  }
}
