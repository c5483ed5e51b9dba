package io.storyfold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatTest {
  @Test
  void shouldReadAnItemOfRss() {
    Article article = HandMade.first("rss.xml");

    assertThat(article.id()).isEqualTo("echo.example|4711");
    assertThat(article.url()).isEqualTo("https://www.echo.example/politik/fluss?utm_source=rss");
    assertThat(article.title()).isEqualTo("Acht Staaten schließen Flussvertrag");
    assertThat(article.teaser()).isEqualTo("<p>Der Vertrag regelt das Wasser.</p>");
    assertThat(article.body()).contains("<p>Er gilt ab Mai.</p>");
    assertThat(article.publishedAt()).hasValue(at("2026-03-04T17:02:00Z"));
    assertThat(article.updatedAt()).hasValue(at("2026-03-04T18:30:00Z"));
    assertThat(article.expires()).hasValue(at("2029-03-04T17:02:00Z"));
    assertThat(article.authors()).containsExactly("Bert Muster", "Anna Beispiel");
    assertThat(article.topics()).containsExactly("Politik", "Wasser");
    assertThat(article.language()).isEqualTo("de-DE");
    assertThat(article.imageUrl()).isEqualTo("https://img.echo.example/fluss.jpg");
    assertThat(article.wire().copyright()).isEqualTo("© Echo 2026");
    assertThat(((Delivery.Accepted) HandMade.read("rss.xml").get(0)).ignored())
        .containsExactly("media:rating");
  }

  @Test
  void shouldNameTheRealPublisherOfWhatIsPassedOn() {
    Article rss = HandMade.article(HandMade.read("rss.xml").get(1));
    Article atom = HandMade.article(HandMade.read("atom.xml").get(1));

    assertThat(rss.source()).isEqualTo("wire.example");
    assertThat(rss.id()).isEqualTo("wire.example|https://wire.example/a/1");
    assertThat(rss.url()).isEqualTo("https://wire.example/a/1");
    assertThat(atom.source()).isEqualTo("wire.example");
    assertThat(atom.id()).isEqualTo("wire.example|urn:x:2");
    assertThat(atom.publishedAt()).hasValue(at("2026-03-04T18:30:00Z"));
  }

  @Test
  void shouldRejectAnItemAndKeepTheFeed() {
    assertThat(HandMade.outcomes("rss.xml"))
        .containsExactly("9 ok", "25 ok", "32 MISSING_ID", "36 BAD_DATE");
  }

  @Test
  void shouldReadAnEntryOfAtom() {
    Article article = HandMade.first("atom.xml");

    assertThat(article.id()).isEqualTo("bell.example|tag:bell.example,2026:1");
    assertThat(article.url()).isEqualTo("https://www.bell.example/news/river.html");
    assertThat(article.title()).isEqualTo("Eight nations sign <river> treaty");
    assertThat(article.teaser()).isEqualTo("The treaty settles the water.");
    assertThat(article.body()).contains("<p>It holds from May.</p>");
    assertThat(article.publishedAt()).hasValue(at("2026-03-04T17:02:00Z"));
    assertThat(article.updatedAt()).hasValue(at("2026-03-04T18:30:00Z"));
    assertThat(article.authors()).containsExactly("Carol Example");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.imageUrl()).isEqualTo("https://img.bell.example/river.jpg");
  }

  @Test
  void shouldReadRdf() {
    Article article = HandMade.first("rdf.xml");

    assertThat(article.id()).isEqualTo("gong.example|https://www.gong.example/a/3");
    assertThat(article.url()).isEqualTo("https://www.gong.example/a/3?ref=rdf");
    assertThat(article.title()).isEqualTo("Fluss über den Ufern");
    assertThat(article.publishedAt()).hasValue(at("2026-03-04T17:02:00Z"));
    assertThat(article.topics()).containsExactly("Wetter");
    assertThat(article.language()).isEqualTo("de");
  }

  @Test
  void shouldRepairAFeedThatIsNoXml() {
    List<Delivery> all = HandMade.read("rss-broken.xml");

    assertThat(HandMade.article(all.get(0)).title()).startsWith("Café & Brötchen");
    assertThat(HandMade.article(all.get(0)).source()).isEqualTo("sieb.example");
  }

  @Test
  void shouldDateAnItemWithoutDateByItsFeedElseByTheFetch() throws IOException {
    String item = "<item><guid>https://a.example/1</guid><title>T</title></item>";
    String dated = "<lastBuildDate>Wed, 04 Mar 2026 17:00:00 GMT</lastBuildDate>";
    Input fetched = new Input("f", "", "https://a.example/rss", "", OptionalLong.of(5));

    assertThat(article(rss(dated + item), fetched).publishedAt())
        .hasValue(at("2026-03-04T17:00:00Z"));
    assertThat(article(rss(item), fetched).publishedAt()).hasValue(5);
    assertThat(read(rss(item).getBytes(UTF_8), Input.of("f")).get(0))
        .isInstanceOfSatisfying(
            Delivery.Rejected.class, r -> assertThat(r.message()).contains("publishedAt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32", "windows-1252", "ISO-8859-1"})
  void shouldReadTheEncodingItIsIn(String charset) throws IOException {
    String item =
        "<item><guid>https://a.example/1</guid><title>Größe</title>"
            + "<pubDate>Wed, 04 Mar 2026 17:00:00 GMT</pubDate></item>";
    String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + rss(item);

    List<Delivery> all = read(xml.getBytes(Charset.forName(charset)), Input.of("f"));

    assertThat(HandMade.article(all.get(0)).title()).isEqualTo("Größe");
  }

  @Test
  void shouldTakeALongDescriptionForTheText() throws IOException {
    String text = "Das Wasser stieg. ".repeat(200);
    String item =
        "<item><guid>https://a.example/1</guid><title>T</title><description>"
            + text
            + "</description><pubDate>Wed, 04 Mar 2026 17:00:00 GMT</pubDate></item>";

    Article article = article(rss(item), Input.of("f"));

    assertThat(article.body()).isEqualTo(text.strip());
    assertThat(article.teaser()).isEmpty();
  }

  private static Article article(String xml, Input input) throws IOException {
    return HandMade.article(read(xml.getBytes(UTF_8), input).get(0));
  }

  private static List<Delivery> read(byte[] bytes, Input input) throws IOException {
    List<Delivery> all = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(new ByteArrayInputStream(bytes), input)) {
      deliveries.forEachRemaining(all::add);
    }
    return all;
  }

  private static String rss(String content) {
    return "<rss version=\"2.0\"><channel><link>https://a.example/</link>"
        + content
        + "</channel></rss>";
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
