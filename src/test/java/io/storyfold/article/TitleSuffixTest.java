package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSuffixTest {
  private final TitleSuffix suffix = new TitleSuffix(Agencies.known());

  @ParameterizedTest
  @CsvSource({
    "Two bridges closed - Reuters, example.org",
    "Two bridges closed | tagblatt.example, tagblatt.example",
    "Two bridges closed – TAGBLATT, www.tagblatt.example",
    "Two bridges closed - DER TAGBLATT, tagblatt.example",
    "Two bridges closed — Tagblatt Online, tagblatt.example",
    "Two bridges closed | Talheim Tagblatt, talheim-tagblatt.example",
    "Two bridges closed | tagblatt.example, aggregator.example",
    "Two bridges closed - Reuters | tagblatt.example, aggregator.example",
    "Two bridges closed - dpa, example.org",
    "Two bridges closed - WELTBLATT, weltblatt"
  })
  void shouldDropTheNameOfOutletOrAgency(String title, String source) {
    assertThat(suffix.strip(title, source)).isEqualTo("Two bridges closed");
  }

  @ParameterizedTest
  @CsvSource({
    "Two bridges closed - mayor resigns, example.org",
    "Two bridges closed | Talheim, tagblatt.example",
    "Storm - Reuters, example.org",
    "Two bridges closed - Booking.example, example.org",
    "Reuters - two bridges closed, example.org",
    "Two bridges closed in Tagblatt, tagblatt.example",
    "Two bridges closed -, example.org"
  })
  void shouldLeaveOtherTitles(String title, String source) {
    assertThat(suffix.strip(title, source)).isEqualTo(title);
  }

  @Test
  void shouldLeaveTheEmptyTitle() {
    assertThat(suffix.strip("", "")).isEmpty();
  }
}
