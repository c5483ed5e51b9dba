package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judge of a chaos run is judged itself: it must see what it is there to see. */
class FindingsTest {
  private final Findings findings = new Findings();
  private final Ledger ledger = new Ledger(Set.of("in-0-1", "in-0-2"), Set.of("in-0-3"), Set.of());

  @Test
  void shouldFindNothingWhereAllIsWell() {
    findings.deliveries(ledger, List.of("in-0-2", "in-0-1"), List.of("in-0-3"));
    findings.revisions(Map.of("s", List.of(1, 2, 3)));
    findings.standing(Set.of("a"), Set.of("a"));
    findings.reference("t", records("one", "two"), records("one", "two"));

    assertThat(findings.lines()).isEmpty();
  }

  @Test
  void shouldFindWhatWasLost() {
    findings.deliveries(ledger, List.of("in-0-1"), List.of());
    findings.standing(Set.of("a"), Set.of());

    assertThat(findings.lines())
        .containsExactly(
            "lost: acknowledged and not in the desk log: in-0-2",
            "lost: acknowledged and not rejected: in-0-3",
            "lost: published, not withdrawn, not placed: a");
  }

  @Test
  void shouldFindWhatIsThereTwiceOrShouldNotBeThere() {
    findings.deliveries(ledger, List.of("in-0-1", "in-0-2", "in-0-2"), List.of("in-0-3", "in-0-1"));
    findings.standing(Set.of(), Set.of("a"));

    assertThat(findings.lines())
        .containsExactly(
            "doubled: 2 times in desk log: in-0-2",
            "never acknowledged for rejected: in-0-1",
            "placed though withdrawn or never published: a");
  }

  @Test
  void shouldFindGapsAndRepeatsInAStory() {
    findings.revisions(Map.of("gap", List.of(1, 3)));
    findings.revisions(Map.of("repeat", List.of(1, 2, 2)));

    assertThat(findings.lines())
        .containsExactly(
            "story gap: revision 3 stands where 2 belongs",
            "story repeat: revision 2 stands where 3 belongs");
  }

  @Test
  void shouldFindWhatTheReferenceDecidedOtherwise() {
    findings.reference("t", records("one", "two"), records("one"));
    findings.reference("t", records("one", "two"), records("two", "one"));

    assertThat(findings.lines())
        .containsExactly(
            "t: 1 records of k, the reference has 2",
            "t: record 1 of k differs from the reference");
  }

  private static Records records(String... values) {
    Records records = new Records();
    for (String value : values) {
      records.add("k", ("head!" + value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return records;
  }
}
