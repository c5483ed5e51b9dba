package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Words;
import io.storyfold.evaluate.TextEdits;
import org.junit.jupiter.api.Test;

class PassagesTest {
  @Test
  void shouldQuoteTheLongestPassageAsWritten() {
    String a =
        "Der Minister sagte: „Größe ist – kein Maß“, und ging. Dann kam die Presse ins Haus.";
    String b = "Gestern sagte: \"GROESSE ist kein Mass\" und ging nach Hause. Die Presse ins Haus!";
    assertThat(new Passages().longest(a, b, 300))
        .isEqualTo("sagte: „Größe ist – kein Maß“, und ging");
  }

  @Test
  void shouldCutAtAWord() {
    String text = "alpha beta gamma delta epsilon";
    assertThat(new Passages().longest(text, text, 18)).isEqualTo("alpha beta gamma");
    assertThat(new Passages().longest(text, text, 16)).isEqualTo("alpha beta gamma");
    assertThat(new Passages().longest(text, text, 3)).isEmpty();
  }

  @Test
  void shouldBeEmptyWithoutThreeWordsInARow() {
    assertThat(new Passages().longest("one two and three", "one two or three", 300)).isEmpty();
    assertThat(new Passages().longest("", "one two three", 300)).isEmpty();
    assertThat(new Passages().longest("", "", 300)).isEmpty();
  }

  @Test
  void shouldTakeTheFirstOfEquals() {
    assertThat(new Passages().longest("a b c x d e f", "d e f y a b c", 300)).isEqualTo("a b c");
  }

  @Test
  void shouldAgreeWithTrialOfAllPairs() {
    InventedText text = new InventedText(9);
    TextEdits edits = new TextEdits(9);
    for (int i = 0; i < 50; i++) {
      String a = text.words(120);
      String b = edits.replaceWords(edits.reorder(a), 0.15, text.words(50));
      String quoted = new Passages().longest(a, b, Integer.MAX_VALUE);
      assertThat(Words.of(quoted).size()).isEqualTo(longest(Words.of(a), Words.of(b)));
    }
  }

  private static int longest(Words a, Words b) {
    int longest = 0;
    int[] above = new int[b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      int[] row = new int[b.size() + 1];
      for (int j = 1; j <= b.size(); j++) {
        row[j] = a.folded(i - 1).equals(b.folded(j - 1)) ? above[j - 1] + 1 : 0;
        longest = Math.max(longest, row[j]);
      }
      above = row;
    }
    return longest;
  }

  @Test
  void shouldEndOnTextsThatRepeatThemselves() {
    String a = "again and ".repeat(20_000);
    assertThat(new Passages().longest(a, a + "again", 300))
        .hasSizeLessThanOrEqualTo(300)
        .startsWith("again and again");
  }
}
