package io.storyfold.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Dates in the forms of ISO 8601 that deliveries use: with offset or {@code Z}, local (taken as
 * UTC), date only (its first moment, UTC); seconds may be missing, a space may stand for the T.
 */
final class IsoDates {
  private static final int LAST_YEAR = 9999;

  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private IsoDates() {}

  /** Epoch milliseconds; empty when {@code text} is no such date or not of years 1 to 9999. */
  static OptionalLong parse(String text) {
    try {
      LocalDateTime utc = utc(text.strip());
      return utc.getYear() < 1 || utc.getYear() > LAST_YEAR
          ? OptionalLong.empty()
          : OptionalLong.of(utc.toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static LocalDateTime utc(String text) {
    if (text.indexOf(':') < 0) {
      return LocalDate.parse(text).atStartOfDay();
    }
    TemporalAccessor parsed = FORM.parse(text.replaceFirst(" ", "T"));
    return parsed.isSupported(ChronoField.OFFSET_SECONDS)
        ? OffsetDateTime.from(parsed).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
        : LocalDateTime.from(parsed);
  }
}
