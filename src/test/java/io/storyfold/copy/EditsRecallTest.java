package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.evaluate.TextEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Recall of seeded edits on invented text; {@code CopyRecallTest} does the same on real text. */
class EditsRecallTest {
  private static final int ARTICLES = 200;

  private final InventedText text = new InventedText(23);
  private final TextEdits edits = new TextEdits(23);
  private final String elsewhere = text.words(2600);

  private double recall(BinaryOperator<String> edit) {
    return recall(edit, text::article);
  }

  private double recall(BinaryOperator<String> edit, Supplier<String> writer) {
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      bodies.add(writer.get());
      engine.add(Texts.item("a" + i, "one.example", 0, bodies.get(i)), i);
    }
    int found = 0;
    for (int i = 0; i < ARTICLES; i++) {
      String copy = edit.apply(bodies.get(i), elsewhere);
      CopyItem item = Texts.item("copy", "two.example", 0, copy);
      Verdict verdict = engine.add(item, ARTICLES + i).get(0).verdict();
      found += verdict.rootId().equals("a" + i) ? 1 : 0;
      engine.remove("copy");
    }
    return (double) found / ARTICLES;
  }

  @Test
  void shouldFindTypographicChanges() {
    assertThat(recall((body, other) -> edits.typography(body))).isEqualTo(1);
  }

  @Test
  void shouldFindACutToTheFirstPart() {
    assertThat(recall((body, other) -> edits.firstPart(body, 0.4))).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void shouldFindSentencesCutAndAdded() {
    assertThat(recall((body, other) -> edits.cutAndAdd(body, 0.3, other)))
        .isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void shouldFindParagraphsReordered() {
    assertThat(recall((body, other) -> edits.reorder(body))).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void shouldFindAFifthOfTheWordsReplaced() {
    assertThat(recall((body, other) -> edits.replaceWords(body, 0.2, other)))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void shouldFindHalfAndHalf() {
    assertThat(recall((body, other) -> edits.halfAndHalf(body, edits.firstPart(other, 0.2))))
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void shouldFindHalfOfAWireInAPieceFourTimesAsLong() {
    assertThat(recall(edits::insideLonger)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void shouldFindShortItemsWithAFewWordsChanged() {
    assertThat(recall((body, other) -> edits.replaceWords(body, 0.05, other), () -> text.words(25)))
        .isGreaterThanOrEqualTo(0.98);
    assertThat(recall((body, other) -> edits.replaceWords(body, 0.15, other), () -> text.words(25)))
        .isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void shouldTakeNoTwoArticlesForCopies() {
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    for (int i = 0; i < 1000; i++) {
      CopyItem item = Texts.item("a" + i, i % 7 + ".example", 0, text.article());
      assertThat(engine.add(item, i).get(0).verdict()).isEqualTo(Verdict.ORIGINAL);
    }
  }
}
