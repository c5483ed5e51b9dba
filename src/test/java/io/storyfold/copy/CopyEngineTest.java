package io.storyfold.copy;

import static io.storyfold.copy.Texts.DAY;
import static io.storyfold.copy.Texts.headline;
import static io.storyfold.copy.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.storyfold.evaluate.TextEdits;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CopyEngineTest {
  private final InventedText text = new InventedText(11);
  private final TextEdits edits = new TextEdits(11);
  private final CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
  private final String wire = text.words(400);
  private long sequence;

  private Verdict add(CopyItem item) {
    return engine.add(item, ++sequence).get(0).verdict();
  }

  private Verdict verdict(String id) {
    return Objects.requireNonNull(engine.verdict(id));
  }

  @Test
  void shouldCallTheFirstAnOriginal() {
    assertThat(add(item("a", "one.example", 0, wire))).isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldNotTakeTooFewWordsForBoilerplate() {
    CopyItem brief = item("a", "one.example", 0, "");

    assertThat(brief.sketch().hashes()).isEmpty();
    assertThat(engine.add(brief, ++sequence).get(0).isFrame()).isFalse();
  }

  @Test
  void shouldTellExactNearAndPartialWithTheShares() {
    add(item("a", "one.example", 0, wire));
    Verdict exact = add(item("b", "two.example", 1, edits.typography(wire)));
    Verdict near = add(item("c", "three.example", 2, edits.cutAndAdd(wire, 0.2, text.article())));
    Verdict cut = add(item("d", "four.example", 3, edits.firstPart(wire, 0.4)));
    Verdict inside =
        add(item("e", "five.example", 4, text.words(600) + " " + wire + " " + text.words(600)));

    assertThat(exact.relation()).isEqualTo(Relation.EXACT);
    assertThat(exact.containmentInSource()).isEqualTo(1);
    assertThat(near.relation()).isEqualTo(Relation.NEAR);
    assertThat(cut.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(cut.containmentInSource()).isCloseTo(1, within(0.05));
    assertThat(cut.containmentOfSource()).isCloseTo(0.4, within(0.15));
    assertThat(inside.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(inside.containmentInSource()).isCloseTo(0.25, within(0.1));
    assertThat(inside.containmentOfSource()).isCloseTo(1, within(0.05));
    assertThat(List.of(exact, near, cut, inside))
        .allSatisfy(verdict -> assertThat(verdict.rootId()).isEqualTo("a"))
        .allSatisfy(verdict -> assertThat(verdict.directId()).isEqualTo("a"));
  }

  @Test
  void shouldNameTheRootOfTheDirectSource() {
    String longPiece = wire + " " + text.words(500);
    add(item("a", "one.example", 0, wire));
    add(item("b", "two.example", 1, longPiece));
    Verdict verdict = add(item("c", "three.example", 2, longPiece + " " + text.words(20)));
    assertThat(verdict.directId()).isEqualTo("b");
    assertThat(verdict.rootId()).isEqualTo("a");
    assertThat(verdict.relation()).isEqualTo(Relation.NEAR);
  }

  @Test
  void shouldFindFrontPageItemsByTheirSpecificHeadline() {
    String title = "Minister tritt nach Spendenaffäre zurück";
    add(headline("a", "one.example", 0, title, ""));
    assertThat(add(headline("b", "two.example", 1, title + "!", "Er ging um acht Uhr früh.")))
        .isEqualTo(new Verdict(Relation.EXACT, "a", "a", 1, 1, 3));
    assertThat(
            add(headline("c", "two.example", 2, "Minister tritt nach Wahlniederlage zurück", "")))
        .isEqualTo(Verdict.ORIGINAL);
    assertThat(add(headline("d", "two.example", 4 * DAY, title, ""))).isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldNotTakeADailyColumnForACopy() {
    String title = "Unser Blick auf die Themen des Tages";
    add(headline("a", "one.example", 0, title, text.words(25)));
    assertThat(add(headline("b", "one.example", DAY, title, text.words(25))).copy()).isFalse();
  }

  @Test
  void shouldNeverNameARoundupAsSource() {
    engine.add(
        new CopyItem("roundup", "one.example", 0, Texts.sketch("", "", wire), true), ++sequence);
    assertThat(add(item("a", "two.example", 1, wire))).isEqualTo(Verdict.ORIGINAL);
    CopyItem another = new CopyItem("another", "one.example", 2, Texts.sketch("", "", wire), true);
    assertThat(add(another)).isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldKeepSketchesOfAnotherVersionApart() {
    Sketch now = Texts.sketch("", "", wire);
    Sketch old =
        new Sketch(Sketch.VERSION - 1, now.rate(), now.hashes(), now.textHash(), 0, now.slots());
    engine.restore(new CopyItem("old", "one.example", 0, old, false), ++sequence, Verdict.ORIGINAL);
    assertThat(add(item("a", "two.example", 1, wire))).isEqualTo(Verdict.ORIGINAL);
    assertThat(engine.expire(8 * DAY)).extracting(Departed::id).containsExactly("old", "a");
  }

  @Test
  void shouldIndexATextOnceHoweverOftenItIsReprinted() {
    add(item("a", "one.example", 0, wire));
    long postings = engine.statistics().postings();
    for (int i = 0; i < 200; i++) {
      Verdict verdict = add(item("copy" + i, i + ".example", i, wire + " " + text.words(5)));
      assertThat(verdict.rootId()).isEqualTo("a");
    }
    assertThat(engine.statistics().postings()).isEqualTo(postings);
    assertThat(engine.size()).isEqualTo(201);
  }

  @Test
  void shouldStopCountingBoilerplate() {
    String footer = text.words(80);
    for (int i = 0; i < 100; i++) {
      add(item("a" + i, i + ".example", i, text.words(80) + " " + footer));
    }
    assertThat(add(item("b", "b.example", 100, text.words(80) + " " + footer)))
        .isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldStopCountingBoilerplateOfOneSourceSooner() {
    String footer = text.words(80);
    String last = "";
    for (int i = 0; i < 12; i++) {
      last = text.words(80) + " " + footer;
      add(item("a" + i, "one.example", i, last));
    }
    assertThat(add(item("b", "one.example", 12, text.words(80) + " " + footer)))
        .isEqualTo(Verdict.ORIGINAL);
    Verdict reprint = add(item("c", "two.example", 13, last + " " + text.words(9)));
    assertThat(reprint.directId()).isEqualTo("a11");
    assertThat(reprint.containmentOfSource()).isEqualTo(1);
  }

  @Test
  void shouldTellAFormulaOfManyTextsFromAPassageOfOne() {
    String formula = text.words(40);
    for (int i = 0; i < 9; i++) {
      add(item("a" + i, i + ".example", i, formula + " " + text.words(200)));
    }
    assertThat(add(item("b", "b.example", 10, formula + " " + text.words(50))).copy()).isFalse();
    String passage = text.words(40);
    add(item("c", "c.example", 11, passage + " " + text.words(50)));
    Verdict copy = add(item("d", "d.example", 12, passage + " " + text.words(50)));
    assertThat(copy.relation()).isEqualTo(Relation.PARTIAL);
    assertThat(copy.directId()).isEqualTo("c");
  }

  @Test
  void shouldNameBothSourcesOfATextMadeOfTwo() {
    String other = text.words(220);
    add(item("a", "one.example", 0, wire));
    add(item("b", "two.example", 1, other));
    Verdict verdict = add(item("c", "three.example", 2, half(wire) + " " + half(other)));
    assertThat(verdict.directId()).isIn("a", "b");
    assertThat(verdict.further()).hasSize(1);
    assertThat(verdict.names("a")).isTrue();
    assertThat(verdict.names("b")).isTrue();
    assertThat(verdict.further().get(0).share()).isBetween(.2, .8);
    assertThat(verdict.originality()).isLessThan(.1);
  }

  @Test
  void shouldForgetAFurtherSourceThatIsWithdrawn() {
    String other = text.words(220);
    add(item("a", "one.example", 0, wire));
    add(item("b", "two.example", 1, other));
    Verdict verdict = add(item("c", "three.example", 2, half(wire) + " " + half(other)));
    String further = verdict.further().get(0).id();
    List<Judgement> changed = engine.remove(further);
    assertThat(changed).extracting(Judgement::id).containsExactly("c");
    assertThat(changed.get(0).verdict().names(further)).isFalse();
    assertThat(changed.get(0).verdict().directId()).isEqualTo(verdict.directId());
  }

  private static String half(String body) {
    return new TextEdits(1).firstPart(body, .5);
  }

  @Test
  void shouldMeasureOriginality() {
    assertThat(add(item("a", "one.example", 0, wire)).originality()).isEqualTo(1);
    assertThat(add(item("b", "two.example", 1, wire)).originality()).isZero();
    String longer = wire + " " + text.words(3 * TextEdits.words(wire).size());
    assertThat(add(item("c", "three.example", 2, longer)).originality()).isBetween(.65, .85);
  }

  @Test
  void shouldRecogniseARoundupByTheOriginalsInIt() {
    StringBuilder roundup = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      String body = text.words(150);
      add(item("a" + i, i + ".example", i, body));
      roundup.append(half(body)).append(' ');
    }
    Verdict verdict = add(item("roundup", "six.example", 6, roundup.toString()));
    assertThat(verdict.copy()).isFalse();
    assertThat(verdict.roundup()).isTrue();
    assertThat(add(item("b", "seven.example", 7, roundup + text.words(9))).roundup()).isTrue();
  }

  @Test
  void shouldLearnThatASubscriptionPageIsNoText() {
    String offer = text.words(200);
    for (int i = 0; i < 6; i++) {
      add(item("a" + i, "one.example", i, text.words(20) + " " + offer));
    }
    assertThat(add(item("b", "one.example", 6, text.words(20) + " " + offer)))
        .isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldRefuseASequenceThatDoesNotRise() {
    engine.add(item("a", "one.example", 0, wire), 5);
    assertThatThrownBy(() -> engine.add(item("b", "one.example", 0, wire), 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b")
        .hasMessageContaining("5");
  }

  @Test
  void shouldForgetWhatExpired() {
    add(item("a", "one.example", 0, wire));
    add(item("b", "two.example", DAY, wire));
    assertThat(engine.expire(7 * DAY)).isEmpty();
    assertThat(engine.expire(7 * DAY + 1)).extracting(Departed::id).containsExactly("a");
    assertThat(verdict("b").rootId()).isEqualTo("a");

    // The copy stands in for what expired: a third print still belongs to the group.
    Verdict third = add(item("c", "three.example", 7 * DAY + 2, wire));
    assertThat(third.relation()).isEqualTo(Relation.EXACT);
    assertThat(third.directId()).isEqualTo("b");
    assertThat(third.rootId()).isEqualTo("a");

    assertThat(engine.expire(30 * DAY)).extracting(Departed::id).containsExactly("b", "c");
    assertThat(engine.statistics()).isEqualTo(new IndexStatistics(0, 0, 0, 0, 0));
  }
}
