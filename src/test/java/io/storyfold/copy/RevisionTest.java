package io.storyfold.copy;

import static io.storyfold.copy.Texts.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.evaluate.TextEdits;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What revisions and withdrawals do to the groups. */
class RevisionTest {
  private final InventedText text = new InventedText(17);
  private final CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
  private final String wire = text.words(400);
  private final String other = text.words(400);
  private long sequence;

  private List<Judgement> add(String id, String body) {
    return engine.add(item(id, id + ".example", sequence, body), ++sequence);
  }

  private Verdict verdict(String id) {
    return Objects.requireNonNull(engine.verdict(id));
  }

  @Test
  void shouldNotMakeARevisedOriginalACopyOfItsCopies() {
    add("a", wire);
    add("b", wire + " " + text.words(10));
    for (int i = 0; i < 3; i++) {
      assertThat(add("a", wire + " " + text.words(20)).get(0).verdict())
          .isEqualTo(Verdict.ORIGINAL);
    }
    assertThat(add("c", wire).get(0).verdict().rootId()).isEqualTo("a");
    assertThat(engine.size()).isEqualTo(3);
  }

  @Test
  void shouldNotMakeARevisedOriginalACopyOfAPieceThatTookFromIt() {
    add("w", other);
    add("a", wire);
    String half = String.join(" ", TextEdits.words(wire).subList(0, 200));
    assertThat(add("mixed", other + " " + half).get(0).verdict().rootId()).isEqualTo("w");
    for (int i = 0; i < 3; i++) {
      assertThat(add("a", wire + " " + text.words(5 + i)).get(0).verdict())
          .isEqualTo(Verdict.ORIGINAL);
    }
  }

  @Test
  void shouldReplaceTheSketch() {
    add("a", wire);
    add("a", other);
    assertThat(add("b", wire).get(0).verdict()).isEqualTo(Verdict.ORIGINAL);
    assertThat(add("c", other).get(0).verdict().rootId()).isEqualTo("a");
  }

  @Test
  void shouldGiveACopyThatBecomesIndependentANewVerdict() {
    add("a", wire);
    assertThat(add("b", wire).get(0).verdict().copy()).isTrue();
    assertThat(add("b", other).get(0).verdict()).isEqualTo(Verdict.ORIGINAL);
  }

  @Test
  void shouldPromoteACopyWhenItsOriginalBecomesACopyOfAnother() {
    add("a", wire);
    add("b", other);
    add("b1", other);
    add("b2", other + " " + text.words(9));
    // b now carries the text of a; its former copies do not.
    List<Judgement> judgements = add("b", wire);
    assertThat(judgements).hasSize(3);
    assertThat(judgements.get(0).verdict().rootId()).isEqualTo("a");
    assertThat(judgements.get(1)).isEqualTo(new Judgement("b1", Verdict.ORIGINAL));
    assertThat(judgements.get(2).verdict().rootId()).isEqualTo("b1");
  }

  @Test
  void shouldPromoteTheEarliestCopyOfAWithdrawnOriginal() {
    add("a", wire);
    add("b", wire + " " + text.words(9));
    add("c", wire);
    add("d", wire + " " + text.words(500));
    add("e", other);

    List<Judgement> changed = engine.remove("a");

    assertThat(changed).extracting(Judgement::id).containsExactly("b", "c", "d");
    assertThat(verdict("b")).isEqualTo(Verdict.ORIGINAL);
    assertThat(verdict("c").relation()).isEqualTo(Relation.NEAR);
    assertThat(verdict("c").rootId()).isEqualTo("b");
    assertThat(verdict("d").relation()).isEqualTo(Relation.PARTIAL);
    assertThat(verdict("d").directId()).isEqualTo("b");
    assertThat(add("f", wire).get(0).verdict().rootId()).isEqualTo("b");
  }

  @Test
  void shouldKeepTheEvidenceOfCopiesWhoseDirectSourceRemains() {
    String longPiece = wire + " " + text.words(500);
    add("a", wire);
    add("b", longPiece);
    add("c", longPiece);
    Verdict before = verdict("c");
    engine.remove("a");
    assertThat(verdict("c")).isEqualTo(before.withRoot("b"));
  }

  @Test
  void shouldJudgeAnewWhenADirectSourceIsWithdrawn() {
    String longPiece = wire + " " + text.words(500);
    add("a", wire);
    add("b", longPiece);
    add("c", longPiece);
    assertThat(engine.remove("b")).extracting(Judgement::id).containsExactly("c");
    assertThat(verdict("c").directId()).isEqualTo("a");
    assertThat(verdict("c").relation()).isEqualTo(Relation.PARTIAL);
  }

  @Test
  void shouldPromoteAlsoWhenTheWithdrawnOriginalHadExpired() {
    add("a", wire);
    sequence = Texts.DAY;
    add("b", wire);
    engine.expire(7 * Texts.DAY + 1);
    assertThat(engine.remove("a")).containsExactly(new Judgement("b", Verdict.ORIGINAL));
  }

  @Test
  void shouldIgnoreTheWithdrawalOfAnUnknownArticle() {
    assertThat(engine.remove("nobody")).isEmpty();
  }
}
