package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.WireDetails;
import io.storyfold.evaluate.Shared;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyFormatsTest {
  private static final long CREATED = at("2026-03-04T16:02:00Z");
  private static final long VERSION_CREATED = at("2026-03-04T17:30:00Z");
  private static final String TEXT = "Der Vertrag regelt das Wasser.\n\nEr gilt ab Mai.";

  @ParameterizedTest
  @ValueSource(strings = {"ninjs-1.json", "newsml-g2.xml", "digitalwires.json"})
  void shouldReadWhatAgenciesSayAboutAnItem(String file) {
    Article article = HandMade.first(file);

    assertThat(article.source()).isEqualTo("agency.example");
    assertThat(article.id()).startsWith("agency.example|").endsWith("17");
    assertThat(article.title()).isEqualTo("Acht Staaten schließen Flussvertrag");
    assertThat(article.kicker()).isEqualTo("Wasser");
    assertThat(article.teaser()).isEqualTo("Der Vertrag regelt das Wasser.");
    assertThat(article.body()).endsWith(TEXT);
    assertThat(article.language()).isEqualTo("de");
    assertThat(article.updatedAt()).hasValue(VERSION_CREATED);
    assertThat(article.embargoedUntil()).hasValue(at("2026-03-04T19:00:00Z"));
    assertThat(article.version()).isEqualTo(3);
    assertThat(article.status()).isEqualTo(ArticleStatus.USABLE);
    assertThat(article.edNote()).isEqualTo("Bild folgt");
    assertThat(article.usageTerms()).isEqualTo("Nur für Abonnenten");
    assertThat(article.credit()).isEqualTo("Agency/nda");
    assertThat(article.authors()).containsExactly("Anna Beispiel", "Bert Muster");
    assertThat(article.topics()).contains("central bank");
    assertThat(article.imageUrl()).isEqualTo("https://img.agency.example/17.jpg");
    WireDetails wire = article.wire();
    assertThat(wire.genres()).containsExactly("Bericht");
    assertThat(wire.locations()).containsExactlyInAnyOrder("Bern", "Rhein");
    assertThat(wire.mediaTopics()).containsExactly("medtop:20000350");
    assertThat(wire.agencies()).containsExactly("Nordische Agentur");
    assertThat(wire.copyright()).isEqualTo("© Agency 2026");
  }

  @Test
  void shouldDateAnItemByItsFirstVersionAndExpireIt() {
    for (String file : List.of("ninjs-1.json", "newsml-g2.xml")) {
      assertThat(HandMade.first(file).publishedAt()).hasValue(CREATED);
      assertThat(HandMade.first(file).expires()).hasValue(at("2029-03-04T00:00:00Z"));
      assertThat(HandMade.first(file).wire().slug()).isEqualTo("RIVER-TREATY");
    }
    assertThat(HandMade.first("digitalwires.json").publishedAt()).hasValue(VERSION_CREATED);
  }

  @Test
  void shouldRejectOneItemAndKeepThePackage() {
    assertThat(HandMade.outcomes("ninjs-3.json"))
        .containsExactly("2 ok", "14 ok", "15 NOT_AN_ARTICLE", "16 BAD_TYPE", "17 MISSING_SOURCE");
    assertThat(HandMade.outcomes("newsml-g2.xml"))
        .containsExactly("5 ok", "48 ok", "51 NOT_AN_ARTICLE", "55 BAD_DATE", "59 NOT_AN_ARTICLE");
    assertThat(HandMade.outcomes("digitalwires.json"))
        .containsExactly("2 ok", "22 ok", "23 BAD_TYPE", "24 ok");
  }

  @Test
  void shouldTakeAKillWhateverElseIsWrongWithIt() {
    for (String file : List.of("ninjs-3.json", "newsml-g2.xml", "digitalwires.json")) {
      Article kill = HandMade.article(HandMade.read(file).get(1));

      assertThat(kill.status()).isEqualTo(ArticleStatus.CANCELED);
      assertThat(kill.id()).isEqualTo("agency.example|urn:newsml:agency.example:20260304:18");
    }
  }

  @Test
  void shouldKnowACorrectionByItsSignalAndByItsNote() {
    assertThat(HandMade.first("newsml-g2.xml").correction()).isTrue();
    assertThat(HandMade.first("newsml-g2.xml").wire().signals()).containsExactly("sig:correction");
    assertThat(HandMade.first("digitalwires.json").correction()).isTrue();
    assertThat(HandMade.article(HandMade.read("digitalwires.json").get(3)).correction()).isTrue();
    assertThat(HandMade.first("ninjs-1.json").correction()).isFalse();
  }

  @Test
  void shouldReadTheNewerNinjsByTheSameFields() {
    Article article = HandMade.first("ninjs-3.json");

    assertThat(article.id()).isEqualTo("agency.example|urn:newsml:agency.example:20260304:17");
    assertThat(article.title()).isEqualTo("Eight nations sign river treaty");
    assertThat(article.body()).isEqualTo("The treaty settles the water. It holds from May.");
    assertThat(article.version()).isEqualTo(4);
    assertThat(article.publishedAt()).hasValue(CREATED);
    assertThat(article.wire().mediaTopics()).containsExactly("medtop:20000350");
  }

  @Test
  void shouldCountWhatIsNotKept() {
    assertThat(ignored("ninjs-1.json")).containsExactly("urgency");
    assertThat(ignored("newsml-g2.xml")).containsExactly("itemMeta/link", "contentMeta/urgency");
    assertThat(ignored("digitalwires.json")).containsExactly("entry_id", "urgency");
  }

  /** One item of dpa in both of its formats; the differences are those of the documents. */
  @Test
  void shouldReadTheTwinsOfOneItemAlike() throws IOException {
    Path folder = Shared.data("formats/dpa-digitalwires/to-newsmlg2/tests/data");
    Article json = only(folder.resolve("input/nsb_n1.json"));
    Article xml = only(folder.resolve("output/nsb_n1.xml"));

    assertThat(json.title()).startsWith("Baum auf Bahnstrecke bei Peine");
    assertThat(json).isEqualTo(xml);
  }

  private static Article only(Path file) throws IOException {
    try (Deliveries deliveries = new Formats().open(file)) {
      Article article = HandMade.article(deliveries.next());
      assertThat(deliveries.hasNext()).isFalse();
      return article;
    }
  }

  private static List<String> ignored(String file) {
    return ((Delivery.Accepted) HandMade.read(file).get(0)).ignored();
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
