package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskMapTest {
  private static final DeskMap MAP = DeskMap.parse("other=0, de=1,en=2", 3);

  @ParameterizedTest
  @CsvSource({
    "de,de",
    "de-AT,de",
    "DE_CH,de",
    "en-Latn-GB,en",
    "fr,other",
    "'',other",
    "deu,other"
  })
  void shouldFindTheDeskOfALanguage(String tag, String desk) {
    assertThat(MAP.deskOf(tag)).isEqualTo(desk);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "de=1 | the desk 'other' is missing",
        "other=0,de=3 | desk 'de' is put on partition 3, but desk.partitions=3",
        "other=0,de=-1 | desk 'de' is put on partition -1, but desk.partitions=3",
        "other=0,de=1,de=2 | desk 'de' is named twice",
        "other=0,de | 'de' is not desk=partition",
        "other=0,de=x | 'de=x': 'x' is not a partition number",
        "other=0,De=1 | 'De' is not a desk name (a-z, 0-9, - or _)",
        "`` | the desk 'other' is missing"
      })
  void shouldRefuseABadMap(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeskMap.parse(text, 3))
        .withMessage(problem);
  }

  @Test
  void shouldAllowSeveralDesksOnOnePartition() {
    DeskMap map = DeskMap.parse("other=0,de=0", 1);

    assertThat(map.partitionOf("de")).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.partitionOf("fr"))
        .withMessage("no desk 'fr' in desks=other=0,de=0");
  }

  @Test
  void shouldOnlyBeAppendedTo() {
    assertThat(DeskMap.parse("other=0,de=1,en=2,fr=1", 3).violations(MAP)).isEmpty();
    assertThat(DeskMap.parse("fr=1,en=2,de=1,other=0", 3).violations(MAP)).isEmpty();
    assertThat(DeskMap.parse("other=0,de=2", 3).violations(MAP))
        .containsExactly(
            "desk 'de' is recorded on partition 1 but mapped to 2",
            "desk 'en' is recorded on partition 2 but no longer mapped");
  }
}
