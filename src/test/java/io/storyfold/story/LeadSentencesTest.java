package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadSentencesTest {
  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "de", FeatureExtractor::extract);

  @Test
  void shouldTakeTheFirstThreeSentences() {
    assertThat(
            of(
                "Die Elbe ist in der Nacht über die Ufer getreten. Hunderte verließen ihre Häuser vor"
                    + " Sonnenaufgang! Wer zahlt nun für den Schaden in der Unterstadt? Niemand weiß es"
                    + " bisher genau zu sagen, heißt es."))
        .containsExactly(
            "Die Elbe ist in der Nacht über die Ufer getreten.",
            "Hunderte verließen ihre Häuser vor Sonnenaufgang!",
            "Wer zahlt nun für den Schaden in der Unterstadt?");
  }

  @Test
  void shouldNotEndASentenceAtAnAbbreviationAnOrdinalOrAnInitial() {
    String sentence =
        "Am 2. Mai sprach Dr. Meier mit J. Brandt über ca. 300 Häuser, z. B. in der Unterstadt.";

    assertThat(of(sentence + " Danach war Ruhe.")).containsExactly(sentence);
  }

  @Test
  void shouldEndASentenceAfterAYear() {
    assertThat(of("Der neue Deich am Unterlauf wurde nie gebaut 2019. Die Bauern wollten nicht."))
        .containsExactly("Der neue Deich am Unterlauf wurde nie gebaut 2019.");
  }

  @Test
  void shouldKeepTheClosingQuotationMark() {
    String sentence = "„Wir haben so etwas seit vierzig Jahren nicht gesehen.“";

    assertThat(of(sentence + " Das sagte die Bürgermeisterin.")).containsExactly(sentence);
  }

  @Test
  void shouldTakeNoFragments() {
    assertThat(of("Ein Satz ohne Ende, der mitten in der Vorschau einfach aufhört und nicht"))
        .isEmpty();
    assertThat(of("")).isEmpty();
    assertThat(of("Kurz. Knapp. Gut.")).isEmpty();
  }

  private List<String> of(String text) {
    Article article =
        Article.from("a.example").id("a").title("T").teaser(text).publishedAt(1).build();
    return LeadSentences.of(reader.read(article, 1).article());
  }
}
