package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final long NOON = 1_767_268_800_000L;
  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "de", ArticleReaderTest::counted);

  @Test
  void shouldReadAnArticle() {
    Article article =
        Article.from("tagblatt.example")
            .url("https://www.tagblatt.example/a?utm_source=x")
            .title("Sturm in Talheim: Zwei Brücken gesperrt | Tagblatt")
            .teaser("<p>Talheim (dpa) - Die Arbeiten dauern.</p>")
            .body("<p>Zwei Brücken sind gesperrt.</p><p>© Tagblatt.example/AFP</p>")
            .credit("mno/KNA")
            .authors(List.of("Mona Muster", "epd"))
            .imageUrl("javascript:alert(1)")
            .publishedAt(NOON)
            .build();

    ReadResult result = reader.read(article, NOON + 1);

    ReadArticle read = result.article();
    assertThat(read.id()).isEqualTo("https://tagblatt.example/a");
    assertThat(read.url()).isEqualTo(article.url());
    assertThat(read.kicker()).isEqualTo("Sturm in Talheim");
    assertThat(read.title()).isEqualTo("Zwei Brücken gesperrt");
    assertThat(read.teaser()).isEqualTo("Die Arbeiten dauern.");
    assertThat(read.text()).isEqualTo("Zwei Brücken sind gesperrt.");
    assertThat(read.language()).isEqualTo("de");
    assertThat(read.agencies()).containsExactly("KNA", "dpa", "AFP", "epd");
    assertThat(read.imageUrl()).isEmpty();
    assertThat(read.genre()).isEqualTo(Genre.ARTICLE);
    assertThat(read.publishedAt()).isEqualTo(NOON);
    assertThat(result.words().title().text()).isEqualTo(read.title());
    assertThat(result.words().text().size()).isEqualTo(4);
    assertThat(read.features().wordCount()).isEqualTo(result.words().size());
  }

  @Test
  void shouldClampADateInTheFuture() {
    assertThat(read(article().publishedAt(4_070_908_800_000L)).publishedAt()).isEqualTo(NOON);
    assertThat(read(article().publishedAt(0)).publishedAt()).isZero();
  }

  @Test
  void shouldKeepADeliveredKicker() {
    ReadArticle kept = read(article().kicker("Wetter").title("Talheim: Zwei Brücken gesperrt"));
    ReadArticle once = read(article().kicker("Talheim").title("Talheim: Zwei Brücken gesperrt"));

    assertThat(kept.kicker()).isEqualTo("Wetter");
    assertThat(kept.title()).isEqualTo("Talheim: Zwei Brücken gesperrt");
    assertThat(once.title()).isEqualTo("Zwei Brücken gesperrt");
  }

  @Test
  void shouldPassTheProducersEmbeddingOn() {
    Features features = read(article().embedding(List.of(.5f, 1f))).features();

    assertThat(features.embedding()).containsExactly(.5f, 1f);
    assertThat(features.version()).isEqualTo(3);
  }

  @Test
  void shouldRefuseAnArticleWithoutIdentity() {
    assertThatThrownBy(() -> reader.read(article().id("").build(), NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldReadAnyTextTheSameWayTwice() {
    assertThat(RandomText.texts(9))
        .allSatisfy(
            text -> {
              ArticleBuilder any =
                  article().title(text).teaser(text).body(text).credit(text).kicker(text);
              assertThat(read(any)).isEqualTo(read(any));
            });
  }

  private ReadArticle read(ArticleBuilder article) {
    return reader.read(article.build(), NOON).article();
  }

  private static Features counted(AnalyzedText words) {
    return new Features(3, "key", words.size(), List.of(), List.of());
  }

  private static ArticleBuilder article() {
    return Article.from("tagblatt.example").id("1").title("Zwei Brücken").publishedAt(NOON);
  }
}
