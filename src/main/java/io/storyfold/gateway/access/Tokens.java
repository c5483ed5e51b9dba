package io.storyfold.gateway.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The bearer tokens that are good here, by their hashes; the tokens themselves are not known. */
public final class Tokens {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
  private static final String FORM =
      "write name:scopes:hash, scopes being publish, edit or publish+edit and hash 64 hex digits";

  private final List<Entry> entries;

  private Tokens(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Whose token it is.
   *
   * @param name from the settings; the only thing about a token that is ever told
   */
  public record Holder(String name, Set<Scope> scopes) {
    /** Copies the scopes. */
    public Holder {
      scopes = Set.copyOf(scopes);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual alone
  private record Entry(Holder holder, byte[] hash) {}

  /**
   * Reads {@code name:scopes:hash,...}.
   *
   * @throws IllegalArgumentException naming the place of a bad entry, never what stands there: it
   *     may be a token by mistake
   */
  public static Tokens parse(String text) {
    List<Entry> entries = new ArrayList<>();
    if (text.isBlank()) {
      return new Tokens(entries);
    }
    String[] parts = text.split(",", -1);
    for (int i = 0; i < parts.length; i++) {
      String[] fields = parts[i].strip().split(":", -1);
      if (fields.length != 3 || !NAME.matcher(fields[0]).matches()) {
        throw new IllegalArgumentException("entry " + (i + 1) + " has no name: " + FORM);
      }
      if (!HASH.matcher(fields[2]).matches()) {
        throw new IllegalArgumentException(
            "entry " + (i + 1) + " (" + fields[0] + ") has no hash: " + FORM);
      }
      entries.add(
          new Entry(
              new Holder(fields[0], scopes(fields[1], fields[0])),
              HexFormat.of().parseHex(fields[2])));
    }
    return new Tokens(entries);
  }

  /** Whose this token is; empty when it is nobody's. Takes the same time whichever it is. */
  public Optional<Holder> find(String token) {
    byte[] hash = sha256(token);
    Holder found = null;
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.hash(), hash)) {
        found = entry.holder();
      }
    }
    return Optional.ofNullable(found);
  }

  /** The hash of a token as the settings take it. */
  public static String hash(String token) {
    return HexFormat.of().formatHex(sha256(token));
  }

  private static Set<Scope> scopes(String words, String name) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words.split("\\+", -1)) {
      scopes.add(
          Scope.parse(word)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "the scopes of " + name + " are not understood: " + FORM)));
    }
    return scopes;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
