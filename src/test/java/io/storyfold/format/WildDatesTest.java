package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WildDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 04 Mar 2026 17:02:00 GMT        | 2026-03-04T17:02:00Z
          Wed, 4 Mar 2026 17:02:00 +0100       | 2026-03-04T16:02:00Z
          04 Mar 26 17:02 EST                  | 2026-03-04T22:02:00Z
          Mi, 4. März 2026 18:02:00 MEZ        | 2026-03-04T17:02:00Z
          mer., 4 février 2026 18:02:00 +0100  | 2026-02-04T17:02:00Z
          4 juillet 2026 10:00 CEST            | 2026-07-04T08:00:00Z
          4 juin 2026 10:00 CEST               | 2026-06-04T08:00:00Z
          Thu Jan  1 00:00:00 2004             | 2004-01-01T00:00:00Z
          March 4, 2026, 5:02 pm               | 2026-03-04T17:02:00Z
          Mar 4, 2026 12:30 AM PST             | 2026-03-04T08:30:00Z
          2026-03-04 17:02:00 +0100            | 2026-03-04T16:02:00Z
          2026/03/04 17:02                     | 2026-03-04T17:02:00Z
          04.03.2026 18:02:11                  | 2026-03-04T18:02:11Z
          04.03.2026                           | 2026-03-04T00:00:00Z
          2026-03                              | 2026-03-01T00:00:00Z
          2026                                 | 2026-01-01T00:00:00Z
          2003-12-31T10:14:55.03+01:00         | 2003-12-31T09:14:55.030Z
          Wed, 31 Dec 2025 24:00:00 GMT        | 2026-01-01T00:00:00Z
          Wed, 31 Dec 2025 23:59:60 GMT        | 2025-12-31T23:59:59Z
          Wed, 04 Mar 2026 17:02:00 GMT+02:00  | 2026-03-04T15:02:00Z
          Fri, 04 Mar 1994 17:02:00 Z          | 1994-03-04T17:02:00Z
          """)
  void shouldReadDatesAsPeopleWriteThem(String text, Instant expected) {
    assertThat(WildDates.parse(text)).hasValue(expected.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gestern",
        "32 Mar 2026",
        "30 Feb 2026 10:00",
        "4 Foo 2026",
        "2026-13-01 10:00",
        "99:99:99",
        "Wed, 04 Mar 2026 17:61:00 GMT",
        "0000",
        "4 Mar 2026 17:02 +9900"
      })
  void shouldGuessNothing(String text) {
    assertThat(WildDates.parse(text)).isEmpty();
  }
}
