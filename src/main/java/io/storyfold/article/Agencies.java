package io.storyfold.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The news agencies and the names that credit lines call them by. Immutable. */
public final class Agencies {
  private static final String KNOWN = "agencies.tsv";

  /** Names up to this length are matched as written: "SID" is an agency, "sid" a colleague. */
  private static final int EXACT_LENGTH = 3;

  private final Map<String, String> shortNames;

  private Agencies(Map<String, String> shortNames) {
    this.shortNames = Map.copyOf(shortNames);
  }

  /** The agencies that {@code agencies.tsv} beside this class lists. */
  public static Agencies known() {
    return knownAnd(List.of());
  }

  /** The known agencies and {@code more} short names, as an operator configures them. */
  public static Agencies knownAnd(List<String> more) {
    Map<String, String> shortNames = new HashMap<>();
    resource().lines().filter(l -> !l.startsWith("#")).forEach(l -> add(shortNames, l));
    more.forEach(name -> shortNames.putIfAbsent(key(name), name));
    return new Agencies(shortNames);
  }

  /** The short name of the agency called {@code name}; empty when there is none. */
  public Optional<String> shortName(String name) {
    return Optional.ofNullable(shortNames.get(key(name)));
  }

  private static void add(Map<String, String> shortNames, String line) {
    String[] names = line.split("\t", -1);
    for (String name : names) {
      shortNames.putIfAbsent(key(name), names[0]);
    }
  }

  private static String key(String name) {
    return name.length() <= EXACT_LENGTH ? name : name.toLowerCase(Locale.ROOT);
  }

  private static String resource() {
    InputStream in = Objects.requireNonNull(Agencies.class.getResourceAsStream(KNOWN), KNOWN);
    try (in) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(KNOWN, e);
    }
  }
}
