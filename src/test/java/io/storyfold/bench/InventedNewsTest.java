package io.storyfold.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.ArticleRules;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.OpenNlpLanguageDetector;
import io.storyfold.article.ReadResult;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Sketcher;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InventedNewsTest {
  private static final int COUNT = 1_000;

  private final List<Article> articles = full(1);

  private static List<Article> full(long seed) {
    return new InventedNews(seed, InventedNews.Kind.FULL_TEXT, 200_000).take(COUNT);
  }

  @Test
  void shouldBeEqualForEqualSeedsOnly() {
    assertThat(full(1)).isEqualTo(articles);
    assertThat(full(2)).isNotEqualTo(articles);
  }

  @Test
  void shouldBeArticlesThatMayEnterInOrderOfTheirDates() {
    assertThat(articles).allSatisfy(a -> assertThat(ArticleRules.check(a)).isEmpty());
    assertThat(articles).extracting(Article::id).doesNotHaveDuplicates();
    assertThat(articles)
        .isSortedAccordingTo((a, b) -> Long.compare(date(a), date(b)))
        .allSatisfy(a -> assertThat(a.body().length()).isLessThan(15_000));
  }

  @Test
  void shouldHaveTextsOfThreeKilobytesInTheMean() {
    double mean = articles.stream().mapToInt(a -> a.body().length()).average().orElseThrow();

    assertThat(mean).isBetween(2_700.0, 3_500.0);
  }

  @Test
  void shouldBeTakenForTheirLanguagesByTheirFunctionWords() {
    OpenNlpLanguageDetector detector = new OpenNlpLanguageDetector();
    List<Article> sample = articles.subList(0, 60);

    long right =
        sample.stream().filter(a -> detector.detect(a.teaser()).equals(a.language())).count();

    assertThat(sample.stream().map(Article::language).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("de", "en", "fr", "es");
    assertThat(right).isGreaterThan(sample.size() / 2);
  }

  @Test
  void shouldHoldFourCopiesInTen() {
    ArticleReader reader =
        new ArticleReader(Agencies.known(), text -> "und", FeatureExtractor::extract);
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    long copies = 0;
    for (int i = 0; i < COUNT; i++) {
      Article article = articles.get(i);
      ReadResult read = reader.read(article, date(article));
      CopyItem item =
          new CopyItem(
              article.id(), article.source(), date(article), Sketcher.sketch(read.words()), false);
      copies += engine.add(item, i).get(0).verdict().copy() ? 1 : 0;
    }

    assertThat(copies).isBetween(COUNT * 30L / 100, COUNT * 42L / 100);
  }

  private static long date(Article article) {
    return article.publishedAt().orElseThrow();
  }
}
