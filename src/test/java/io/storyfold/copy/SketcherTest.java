package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.Words;
import io.storyfold.evaluate.TextEdits;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketcherTest {
  private static final InventedText TEXT = new InventedText(1);

  private static final int CHECKSUM_OF_VERSION_1 = 1341388352;

  @Test
  void shouldKeepItsOutputForThePersistedVersion() {
    // Whoever breaks this raises Sketch.VERSION: stored sketches are compared with new ones.
    InventedText text = new InventedText(42);
    int checksum = 0;
    for (int words = 0; words < 3000; words = words * 2 + 1) {
      Sketch full =
          Texts.sketch("Title", "Teaser on Friday, 3 May", text.words(words) + " 17 Euro");
      Sketch item = Texts.sketch("A headline of six plain words", text.words(20), "");
      checksum = 31 * (31 * checksum + digest(full)) + digest(item);
    }
    assertThat(Sketch.VERSION).isEqualTo(1);
    assertThat(checksum).isEqualTo(CHECKSUM_OF_VERSION_1);
  }

  private static int digest(Sketch sketch) {
    return Arrays.hashCode(
        new int[] {
          sketch.rate(),
          Arrays.hashCode(sketch.hashes()),
          Long.hashCode(sketch.textHash()),
          Long.hashCode(sketch.titleHash()),
          Arrays.hashCode(sketch.slots())
        });
  }

  @Test
  void shouldBeEmptyForAnEmptyText() {
    Sketch sketch = Texts.sketch("", "", "");
    assertThat(sketch.hashes()).isEmpty();
    assertThat(sketch.slots()).isEmpty();
    assertThat(sketch.textHash()).isZero();
    assertThat(sketch.titleHash()).isZero();
  }

  @Test
  void shouldKeepEveryShingleOfAShortItem() {
    Sketch sketch = Texts.sketch("", "", "one two three four five six");
    assertThat(sketch.rate()).isZero();
    assertThat(sketch.hashes()).hasSize(4);
  }

  @Test
  void shouldSampleLongTexts() {
    assertThat(Texts.sketch("", "", TEXT.words(450)))
        .satisfies(
            s -> {
              assertThat(s.rate()).isEqualTo(3);
              assertThat(s.hashes().length).isBetween(30, 90);
            });
    assertThat(Texts.sketch("", "", TEXT.words(40_000)).hashes().length).isLessThanOrEqualTo(1024);
  }

  @Test
  void shouldHoldItsInvariantsForRandomStrings() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(3000);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(
            random.nextInt(4) == 0 ? ' ' : 1 + random.nextInt(i % 2 == 0 ? 0x7f : 0xd000));
      }
      Sketch sketch = Texts.sketch("", "", text.toString());
      assertThat(sketch.hashes()).isSorted().doesNotHaveDuplicates();
      assertThat(sketch.slots()).isSorted().doesNotHaveDuplicates();
      for (int hash : sketch.hashes()) {
        assertThat(hash & (1 << sketch.rate()) - 1).isZero();
      }
    }
  }

  @Test
  void shouldNotSeeTypography() {
    String plain = "\"Größe\" - sagte er - ist für München, Ärzte & Œuvre kein Maß. ".repeat(12);
    String other =
        Normalizer.normalize(plain.replace('"', '»').replace(" - ", " – "), Normalizer.Form.NFD);
    String spelled = plain.replace("ö", "oe").replace("ß", "ss").replace("ü", "ue");
    assertThat(Texts.sketch("", "", other)).isEqualTo(Texts.sketch("", "", plain));
    assertThat(Texts.sketch("", "", spelled)).isEqualTo(Texts.sketch("", "", plain));
  }

  @Test
  void shouldLeaveTheHeadlineOutOfAFullText() {
    String body = TEXT.words(300);
    assertThat(Texts.sketch("Their own words", "", body))
        .isEqualTo(Texts.sketch("Quite another headline", "", body));
  }

  @Test
  void shouldCountATeaserOnceOnly() {
    String body = TEXT.words(300);
    String start = TextEdits.sentences(body).get(0);
    assertThat(Texts.sketch("", start, body)).isEqualTo(Texts.sketch("", "", body));
    assertThat(Texts.sketch("", TEXT.words(20), body)).isNotEqualTo(Texts.sketch("", "", body));
  }

  @Test
  void shouldNotTakeAFewWordsForATextOfTheirOwn() {
    assertThat(Texts.sketch("Bilder des Tages", "", "").textHash()).isZero();
    assertThat(Texts.sketch("Bilder des Tages", TEXT.words(9), "").textHash()).isNotZero();
  }

  @Test
  void shouldTakeAKickerToAShortHeadline() {
    Words kicker = Words.of("Drogenbeauftragter zu Silvester");
    Words title = Words.of("Kenne dein Limit");
    AnalyzedText item = new AnalyzedText(title, kicker, Words.NONE, Words.NONE);
    assertThat(Sketcher.sketch(item).titleHash()).isNotZero();
    AnalyzedText other = new AnalyzedText(title, Words.of("Verkehr"), Words.NONE, Words.NONE);
    assertThat(Sketcher.sketch(other).titleHash()).isZero();
  }

  @Test
  void shouldTrustOnlySpecificHeadlines() {
    assertThat(Texts.sketch("Bilder des Tages", "", "").titleHash()).isZero();
    assertThat(Texts.sketch("Brand in einem Wohnhaus", "", "").titleHash()).isZero();
    assertThat(Texts.sketch("Minister tritt nach Spendenaffäre zurück", "", "").titleHash())
        .isNotZero()
        .isEqualTo(
            Texts.sketch("MINISTER TRITT NACH SPENDENAFFAERE ZURÜCK", "Warum?", "").titleHash());
  }
}
