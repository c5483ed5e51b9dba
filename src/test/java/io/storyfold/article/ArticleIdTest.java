package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void shouldKeepAGivenIdVerbatim() {
    assertThat(ArticleId.of(" HTTP://X/?utm_a=b ", "https://example.org/a"))
        .contains(" HTTP://X/?utm_a=b ");
  }

  @Test
  void shouldMakeAnIdOfTheUrl() {
    Article article = Article.from("example.org").url("http://www.example.org/a/#top").build();

    assertThat(ArticleId.of(article)).contains("https://example.org/a");
  }

  @Test
  void shouldFindNoIdWithoutIdAndUrl() {
    assertThat(ArticleId.of("", "")).isEmpty();
  }

  @Test
  void shouldTellEqualIdsOfTwoSourcesApart() {
    assertThat(ArticleId.scoped("a.example", "123")).isEqualTo("a.example|123");
    assertThat(ArticleId.scoped("a.example", "123"))
        .isNotEqualTo(ArticleId.scoped("b.example", "123"));
  }
}
