package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermCollectorTest {
  private final TermCollector terms = new TermCollector(1);

  @Test
  void shouldKeepTheMostProminentPlaceAndWhatWasSeenOnTheWayThere() {
    terms.put("treaty", 4, Term.PART);
    terms.put("treaty", Term.FULL, Term.IN_TITLE);
    terms.put("treaty", 12, Term.NUMBER);

    assertThat(terms.strongest(10))
        .containsExactly(new Term("treaty", Term.FULL, Term.PART | Term.IN_TITLE));
  }

  @Test
  void shouldOrderByWeightAndEqualsByReading() {
    terms.put("bridge", 6, 0);
    terms.put("river", 12, 0);
    terms.put("closed", 6, 0);
    terms.put("talheim", 12, 0);

    assertThat(terms.strongest(3))
        .extracting(Term::text)
        .containsExactly("river", "talheim", "bridge");
  }

  @Test
  void shouldWeighAWordThatWasNumberedBefore() {
    Word word = Words.of("Bridge").word(0);
    int number = terms.number(word);
    terms.put("river", 12, 0);

    terms.weigh(number, Term.FULL, 0);

    assertThat(number).isZero();
    assertThat(terms.size()).isEqualTo(2);
    assertThat(terms.strongest(10))
        .containsExactly(new Term(word.stem(), Term.FULL, 0), new Term("river", 12, 0));
  }
}
