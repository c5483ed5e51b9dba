package io.storyfold.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters of one request; whatever cannot be understood is a {@link Problem} naming it.
 */
final class Parameters {
  private static final int MAX_VALUE_LENGTH = 512;

  /** Parameters with such a value would be left out silently. */
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private final Context context;

  /** Refuses parameters other than {@code known}: a misspelt filter must not pass for none. */
  Parameters(Context context, Set<String> known) {
    this.context = context;
    String query = context.queryString();
    if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "A % of the query begins no escape: write %25.");
    }
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw Problem.parameter(
            name,
            known.isEmpty()
                ? "No parameters are known here."
                : "Unknown parameter. Known: " + String.join(", ", new TreeSet<>(known)) + ".");
      }
    }
  }

  Optional<String> text(String name) {
    List<String> values = context.queryParams(name);
    if (values.size() > 1) {
      throw Problem.parameter(name, "Given " + values.size() + " times; once is enough.");
    }
    return values.stream().findFirst().map(value -> bounded(name, value)).filter(v -> !v.isBlank());
  }

  /** Given several times: any of them. */
  Set<String> any(String name) {
    return context.queryParams(name).stream()
        .map(value -> bounded(name, value))
        .filter(value -> !value.isBlank())
        .collect(Collectors.toSet());
  }

  int number(String name, int least, int most, int otherwise) {
    return text(name).map(value -> number(name, value, least, most)).orElse(otherwise);
  }

  /** ISO-8601 with an offset, or a date for its first moment in UTC. */
  @Nullable Instant time(String name) {
    return text(name).map(value -> time(name, value)).orElse(null);
  }

  /** One of several names. */
  <T> T choice(String name, Function<String, Optional<T>> parse, String choices, T otherwise) {
    return text(name)
        .map(
            value ->
                parse
                    .apply(value)
                    .orElseThrow(() -> Problem.parameter(name, "Must be one of " + choices + ".")))
        .orElse(otherwise);
  }

  private static String bounded(String name, String value) {
    if (value.length() > MAX_VALUE_LENGTH) {
      throw Problem.parameter(name, "Longer than " + MAX_VALUE_LENGTH + " characters.");
    }
    return value.strip();
  }

  private static int number(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, together with the range
    }
    throw Problem.parameter(name, "Must be a whole number from " + least + " to " + most + ".");
  }

  private static Instant time(String name, String value) {
    try {
      return value.contains("T")
          ? OffsetDateTime.parse(value).toInstant()
          : LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw Problem.parameter(
          name, "Must be a time such as 2026-01-31T18:30:00Z or a date such as 2026-01-31.");
    }
  }
}
