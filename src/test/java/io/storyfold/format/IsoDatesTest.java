package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.RandomText;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-01T12:30:15Z, 2026-01-01T12:30:15Z",
    "2026-01-01t12:30:15z, 2026-01-01T12:30:15Z",
    "2026-01-01T12:30:15.250Z, 2026-01-01T12:30:15.250Z",
    "2026-01-01T12:30:15.123456789Z, 2026-01-01T12:30:15.123Z",
    "2026-01-01T12:30:15+01:00, 2026-01-01T11:30:15Z",
    "2026-01-01T12:30:15-0530, 2026-01-01T18:00:15Z",
    "2026-01-01T12:30:15+01, 2026-01-01T11:30:15Z",
    "2026-01-01T12:30, 2026-01-01T12:30:00Z",
    "2026-01-01 12:30:15, 2026-01-01T12:30:15Z",
    "2026-01-01, 2026-01-01T00:00:00Z",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
    "2099-12-31T23:59:59Z, 2099-12-31T23:59:59Z"
  })
  void shouldReadIsoDates(String text, Instant instant) {
    assertThat(IsoDates.parse(text)).hasValue(instant.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "01.01.2026",
        "2026-13-01",
        "2026-02-30",
        "2026-01-01T25:00:00Z",
        "2026-01-01T12:30:15 CET",
        "1767225600000",
        "20260101",
        "+999999999-01-01",
        "-0001-01-01",
        "2026-01-0112:30:15",
        "Thu, 01 Jan 2026 12:00:00 GMT"
      })
  void shouldRefuseOthers(String text) {
    assertThat(IsoDates.parse(text)).isEmpty();
  }

  @Test
  void shouldNotThrowOnAnyText() {
    assertThat(RandomText.texts(1).map(t -> IsoDates.parse("2026-" + t))).isNotEmpty();
  }
}
