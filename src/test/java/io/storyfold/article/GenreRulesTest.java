package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenreRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Liveblog: Sturm in Talheim",
        "Sturm in Talheim im Newsticker",
        "Live: Talheim votes",
        "Storm in Talheim – live updates",
        "++ 14:05 Zweite Brücke gesperrt ++",
        "+++ Sturm in Talheim +++",
        "En direct : tempête à Talheim",
        "En directo: tormenta en Talheim",
        "Talheim – Bergdorf im Liveticker"
      })
  void shouldKnowLiveBlogs(String title) {
    assertThat(GenreRules.of("", title)).isEqualTo(Genre.LIVEBLOG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Tag im Überblick", "Morgenlage vom 22. November", "Was wichtig wird: Sturm und Wahl",
        "Nachrichten am Morgen", "News des Tages: Sturm, Wahl, Tor", "Morning briefing: the storm",
        "The Papers: 'Two bridges closed'", "Week in review", "L'essentiel de l’actualité",
        "Las noticias del día"
      })
  void shouldKnowRoundUps(String title) {
    assertThat(GenreRules.of("", title)).isEqualTo(Genre.ROUNDUP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Zwei Brücken gesperrt",
        "Live-Musik in Talheim",
        "Lage im Überblick: Talheim bestreitet",
        "Der wichtigste Tag im Jahr",
        "The papers that the mayor hid",
        "Liverpool gewinnt",
        "So sehen Sie das Spiel live im TV",
        "Die Woche, in der die Brücke fiel",
        "C++ wird vierzig"
      })
  void shouldLeaveArticles(String title) {
    assertThat(GenreRules.of("", title)).isEqualTo(Genre.ARTICLE);
  }

  @Test
  void shouldLookAtTheKickerToo() {
    assertThat(GenreRules.of("Liveblog Talheim", "Zwei Brücken gesperrt"))
        .isEqualTo(Genre.LIVEBLOG);
    assertThat(GenreRules.of("Live", "Zwei Brücken gesperrt")).isEqualTo(Genre.LIVEBLOG);
    assertThat(GenreRules.of("Morgenlage", "Zwei Brücken gesperrt")).isEqualTo(Genre.ROUNDUP);
    assertThat(GenreRules.of("Talheim", "Zwei Brücken gesperrt")).isEqualTo(Genre.ARTICLE);
  }
}
