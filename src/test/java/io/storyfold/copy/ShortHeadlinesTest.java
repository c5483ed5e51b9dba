package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Front-page items of which there is hardly more than a headline. */
class ShortHeadlinesTest {
  private final CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
  private long sequence;

  private Verdict add(String source, long at, String title, String teaser) {
    CopyItem item = Texts.headline("a" + sequence, source, at, title, teaser);
    List<Judgement> judged = engine.add(item, sequence++);
    return judged.get(0).verdict();
  }

  @ParameterizedTest
  @CsvSource({
    "Stadtrat von Talheim beschließt neue Brücke über die Aal",
    "Council of Talheim agrees on a second bridge",
    "Le conseil de Talheim approuve un deuxième pont"
  })
  void shouldCallOneLongHeadlineOnTwoSitesExact(String title) {
    add("one.example", 0, title, "");

    Verdict verdict = add("two.example", Texts.HOUR, title, "Was der Beschluss für alle bedeutet.");

    assertThat(verdict.relation()).isEqualTo(Relation.EXACT);
    assertThat(verdict.rootId()).isEqualTo("a0");
  }

  @ParameterizedTest
  @CsvSource({
    "Unfall auf der A3, Unfall auf der A3",
    "Bilder des Tages, Bilder des Tages",
    "Das Wetter heute, Das Wetter heute",
    "Zwei Verletzte bei Unfall in Talheim, Zwei Verletzte bei Unfall in Bergdorf",
    "Brand in einem Wohnhaus in Talheim, Brand in einem Wohnhaus in Aalstadt",
    "Polizei sucht Zeugen nach Überfall in Talheim, Polizei sucht Zeugen nach Unfall in Talheim",
    "Talheim gewinnt gegen Bergdorf mit 2:1, Talheim gewinnt gegen Bergdorf mit 3:0",
    "Magnitude 6.1 quake hits Talheim coast, Magnitude 5.4 quake hits Bergdorf coast",
    "Mona Muster ist tot, Moritz Muster ist tot"
  })
  void shouldNotCallOtherEventsCopies(String title, String other) {
    add("one.example", 0, title, "");

    assertThat(add("two.example", Texts.HOUR, other, "").copy()).isFalse();
  }

  /** Most of such an item is its teaser: the headline is less than half of what is in common. */
  @Test
  void shouldNotCallTheNextPartOfASeriesACopy() {
    String title = "Das sind die besten Serien der Woche";
    String first =
        "Diesmal mit einem Krimi von der Küste, in dem ein alter Kapitän nicht schweigt.";
    String second = "Heute reisen vier Freunde ans Ende der Welt und finden dort einen Garten.";
    add("one.example", 0, title, first);

    assertThat(add("one.example", Texts.DAY, title, second).copy()).isFalse();
    assertThat(add("two.example", 5 * Texts.DAY, title, "").copy()).isFalse();
  }
}
