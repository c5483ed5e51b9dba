package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgenciesTest {
  private final Agencies agencies = Agencies.known();

  @ParameterizedTest
  @CsvSource({
    "dpa, dpa",
    "DPA, dpa",
    "rtr, Reuters",
    "REUTERS, Reuters",
    "afp, AFP",
    "associated press, AP",
    "dpa-AFX, dpa",
    "epd, epd",
    "sda, Keystone-SDA",
    "Xinhua, Xinhua"
  })
  void shouldKnowAgenciesByTheirNames(String name, String shortName) {
    assertThat(agencies.shortName(name)).contains(shortName);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ap", "pa", "sid", "tt", "mno", "Press", "nda"})
  void shouldNotTakeInitialsAndWordsForAgencies(String name) {
    assertThat(agencies.shortName(name)).isEmpty();
  }

  @Test
  void shouldKnowWhatAnOperatorAdds() {
    assertThat(Agencies.knownAnd(List.of("nda")).shortName("nda")).contains("nda");
  }
}
