package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextCleanerTest {
  private final TextCleaner cleaner = new TextCleaner(Agencies.known());

  @Test
  void shouldLeaveWhatTheAuthorWrote() {
    String html =
        "<p>Talheim (dpa) - Zwei Brücken sind gesperrt.</p><p>1 / 2</p><p>Die alte Brücke.</p>"
            + "<p>Quelle: dpa/Muster</p><p>Der Sturm kam in der Nacht, wie die Stadt mitteilte. Die"
            + " Arbeiten dauern bis zum Frühjahr, und niemand weiß, was sie kosten.</p>"
            + "<p>Lesen Sie auch: Flut im Süden</p><p>© Example.de/dpa/rtr</p>"
            + "<p>Zum Thema</p><p>Sturm im Norden</p>";
    Set<String> agencies = new LinkedHashSet<>();

    assertThat(cleaner.text(html, agencies))
        .isEqualTo(
            """
            Zwei Brücken sind gesperrt.
            Der Sturm kam in der Nacht, wie die Stadt mitteilte. Die Arbeiten dauern bis zum \
            Frühjahr, und niemand weiß, was sie kosten.""");
    assertThat(agencies).containsExactly("dpa", "Reuters");
  }

  @Test
  void shouldNotCountThePhotographersAgency() {
    Set<String> agencies = new HashSet<>();

    cleaner.text(
        "Zwei Brücken sind gesperrt.\nFoto: Mona Muster/dpa\nDie Arbeiten dauern.", agencies);

    assertThat(agencies).isEmpty();
  }

  @Test
  void shouldCleanTitles() {
    assertThat(cleaner.title("Two <b>bridges</b> closed\nin Talheim - Reuters", "example.org"))
        .isEqualTo("Two bridges closed in Talheim");
  }

  @Test
  void shouldNeverEmptyATextNorThrow() {
    assertThat(RandomText.texts(8))
        .allSatisfy(
            text -> {
              String cleaned = cleaner.text(text, new HashSet<>());
              assertThat(cleaned.isEmpty()).isEqualTo(Markup.paragraphs(text).isEmpty());
              assertThat(cleaner.title(text, "example.org")).doesNotContain("\n");
            });
  }
}
