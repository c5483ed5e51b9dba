package io.storyfold.format;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: ISO 8601 ({@link IsoDates}, also the year or the month alone), RFC 822
 * with what people make of it (no or a wrong day name, two-digit years, months in other languages,
 * zone names), asctime, and day-first or year-first numbers. Without a zone it is taken as UTC.
 */
final class WildDates {
  /** Longest text looked at: no date is longer. */
  private static final int LIMIT = 100;

  private static final int CENTURY = 100;

  /** RFC 2822: two digits below 50 are of this century. */
  private static final int PIVOT = 50;

  private static final int NOON = 12;
  private static final int LAST_SECOND = 59;
  private static final int MINUTES_PER_HOUR = 60;
  private static final int LAST_OFFSET = 18 * MINUTES_PER_HOUR;

  private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})(?:-?(\\d{2}))?");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]+(\\p{L}{3,})\\.?,?[ -]+(\\d{4}|\\d{2})(?![\\d:])");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(
          "(\\p{L}{3,})\\.? +(\\d{1,2})(?:st|nd|rd|th)?(?:,? |,)(?:.*[ :\\d])?(\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d+-])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?([ap])\\.?m\\b)?");
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?\\)?$");
  private static final Pattern ZONE = Pattern.compile("\\b([a-z]{1,5})\\)?$");

  private static final Map<String, Integer> MONTHS = months();

  /** Minutes east of UTC. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("z", 0),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("bst", 60),
          Map.entry("cet", 60),
          Map.entry("mez", 60),
          Map.entry("cest", 120),
          Map.entry("mesz", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("jst", 540),
          Map.entry("edt", -240),
          Map.entry("est", -300),
          Map.entry("cdt", -300),
          Map.entry("cst", -360),
          Map.entry("mdt", -360),
          Map.entry("mst", -420),
          Map.entry("pdt", -420),
          Map.entry("pst", -480));

  private WildDates() {}

  /** Epoch milliseconds; empty when {@code text} is no date. */
  static OptionalLong parse(String text) {
    String stripped = text.strip();
    OptionalLong iso = IsoDates.parse(stripped);
    if (iso.isPresent() || stripped.isEmpty() || stripped.length() > LIMIT) {
      return iso;
    }
    try {
      return wild(folded(stripped));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong wild(String text) {
    Matcher short_ = YEAR_MONTH.matcher(text);
    if (short_.matches()) {
      int month = short_.group(2) == null ? 1 : Integer.parseInt(short_.group(2));
      return millis(LocalDate.of(Integer.parseInt(short_.group(1)), month, 1).atStartOfDay(), 0);
    }
    LocalDate date = date(text);
    if (date == null) {
      return OptionalLong.empty();
    }
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return millis(date.atStartOfDay(), 0);
    }
    int hour = hour(Integer.parseInt(time.group(1)), time.group(4));
    int second = time.group(3) == null ? 0 : Math.min(Integer.parseInt(time.group(3)), LAST_SECOND);
    LocalDateTime local =
        date.plusDays(hour / 24).atTime(hour % 24, Integer.parseInt(time.group(2)), second);
    return millis(local, offset(text.substring(time.end())));
  }

  private static @Nullable LocalDate date(String text) {
    Matcher m = DAY_NAME_YEAR.matcher(text);
    if (m.find() && month(m.group(2)) > 0) {
      return LocalDate.of(year(m.group(3)), month(m.group(2)), Integer.parseInt(m.group(1)));
    }
    m = NAME_DAY_YEAR.matcher(text);
    while (m.find()) {
      if (month(m.group(1)) > 0) {
        return LocalDate.of(year(m.group(3)), month(m.group(1)), Integer.parseInt(m.group(2)));
      }
      m.region(m.end(1), text.length());
    }
    m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return of(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(text);
    return m.find() ? of(m.group(3), m.group(2), m.group(1)) : null;
  }

  private static LocalDate of(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year + (year < PIVOT ? 20 : 19) * CENTURY;
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) {
      return hour;
    }
    return hour % NOON + (half.equals("p") ? NOON : 0);
  }

  private static int offset(String rest) {
    String tail = rest.strip();
    Matcher offset = OFFSET.matcher(tail);
    if (offset.find()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int all = Integer.parseInt(offset.group(2)) * MINUTES_PER_HOUR + minutes;
      if (all > LAST_OFFSET) {
        throw new DateTimeException("no such offset: " + tail);
      }
      return offset.group(1).equals("-") ? -all : all;
    }
    Matcher zone = ZONE.matcher(tail);
    return zone.find() ? ZONES.getOrDefault(zone.group(1), 0) : 0;
  }

  private static OptionalLong millis(LocalDateTime local, int offsetMinutes) {
    if (local.getYear() < 1) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        local.minusMinutes(offsetMinutes).toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  /** 0 when it is no month. Four letters tell June from July in French. */
  private static int month(String name) {
    Integer byFour = MONTHS.get(name.substring(0, Math.min(4, name.length())));
    return byFour != null ? byFour : MONTHS.getOrDefault(name.substring(0, 3), 0);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /** Beginnings of the month names of the desks' languages, without accents. */
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names = {
      "jan ene gen sty", "feb fev lut", "mar mrz mrt", "apr abr avr kwi", "may mai mag mei maj",
      "jun juin giu cze", "jul juil lug lip", "aug ago aou sie", "sep set wrz", "oct okt ott paz",
      "nov lis", "dec dez dic gru"
    };
    for (int month = 0; month < names.length; month++) {
      for (String name : names[month].split(" ", -1)) {
        months.put(name, month + 1);
      }
    }
    return Map.copyOf(months);
  }
}
