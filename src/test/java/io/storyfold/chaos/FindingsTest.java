package io.storyfold.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The judge of a chaos run is judged itself: it must see what it is there to see. */
class FindingsTest {
  private final Findings findings = new Findings();
  private final Ledger ledger =
      new Ledger(Places.of("in-0-1", "in-0-2"), Places.of("in-0-3"), Set.of());

  @Test
  void shouldFindNothingWhereAllIsWell() {
    deliveries(List.of("in-0-2", "in-0-1"), List.of("in-0-3"));
    revisions("s", 1, 2, 3);
    standing(Set.of("a"), records("a", "one"));
    findings.reference("t", records("k", "one", "two"), records("k", "one", "two"));

    assertThat(findings.lines()).isEmpty();
  }

  @Test
  void shouldFindWhatWasLost() {
    deliveries(List.of("in-0-1"), List.of());
    standing(Set.of("a", "b"), records("b", "one", null));

    assertThat(findings.lines())
        .containsExactly(
            "lost: acknowledged and not in the desk log: in-0-2",
            "lost: acknowledged and not in the rejected: in-0-3",
            "lost: published, not withdrawn, not placed: a",
            "lost: published, not withdrawn, not placed: b");
  }

  @Test
  void shouldFindWhatIsThereTwiceOrShouldNotBeThere() {
    deliveries(List.of("in-0-1", "in-0-2", "in-0-2"), List.of("in-0-3", "in-0-1", "-1", "-1"));
    standing(Set.of(), records("a", "one"));

    assertThat(findings.lines())
        .containsExactly(
            "doubled: 2 times in the desk log: in-0-2",
            "doubled: 2 times in the rejected: -1",
            "never acknowledged for the rejected: -1",
            "never acknowledged for the rejected: in-0-1",
            "placed though withdrawn or never published: a");
  }

  @Test
  void shouldFindGapsAndRepeatsInAStory() {
    revisions("gap", 1, 3, 4);
    revisions("repeat", 1, 2, 2);
    revisions("headless", 2);

    assertThat(findings.lines())
        .containsExactly(
            "story gap: revision 3 stands where 2 belongs",
            "story repeat: revision 2 stands where 3 belongs",
            "story headless: revision 2 stands where 1 belongs");
  }

  @Test
  void shouldFindWhatTheReferenceDecidedOtherwise() {
    findings.reference("t", records("k", "one", "two"), records("k", "one"));
    findings.reference("t", records("k", "one", "two"), records("k", "one", "other"));
    findings.reference("t", records("k", "one"), records("k", new String[] {null}));
    findings.reference("t", new Records(), records("k", "one"));

    assertThat(findings.lines())
        .containsExactly(
            "t: 1 records of k, the reference has 2",
            "t: record 2 of k differs from the reference",
            "t: record 1 of k differs from the reference",
            "t: 1 records of k, the reference has 0");
  }

  @Test
  void shouldTakeAnotherSchemaIdForTheSame() {
    Records one = new Records();
    one.add("k", "head!value".getBytes(UTF_8));
    Records other = new Records();
    other.add("k", "HEAD!value".getBytes(UTF_8));

    findings.reference("t", one, other);

    assertThat(findings.lines()).isEmpty();
  }

  private void deliveries(List<String> decided, List<String> rejected) {
    Deliveries inLog = new Deliveries("the desk log", ledger.accepted());
    decided.forEach(inLog::found);
    findings.deliveries(inLog);
    Deliveries asRejected = new Deliveries("the rejected", ledger.rejected());
    rejected.forEach(asRejected::found);
    findings.deliveries(asRejected);
  }

  private void revisions(String story, int... revisions) {
    for (int revision : revisions) {
      findings.revision(story, revision);
    }
  }

  private void standing(Set<String> wanted, Records placed) {
    findings.standing(wanted, placed.keys(), placed::stands);
  }

  private static Records records(String key, @Nullable String... values) {
    Records records = new Records();
    for (String value : values) {
      records.add(key, value == null ? null : ("head!" + value).getBytes(UTF_8));
    }
    return records;
  }
}
