package io.storyfold.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPTC media topics in the ways formats write them: qcode, bare code with a scheme, address. */
final class MediaTopics {
  private static final Pattern CODE =
      Pattern.compile("(?i)(?:medtop:|.*/newscodes/mediatopic/)(\\d{8})/?");
  private static final Pattern BARE = Pattern.compile("\\d{8}");

  private MediaTopics() {}

  /** As {@code medtop:NNNNNNNN}; empty when {@code code} is of another vocabulary. */
  static Optional<String> of(String scheme, String code) {
    String stripped = code.strip();
    Matcher whole = CODE.matcher(stripped);
    if (whole.matches()) {
      return Optional.of("medtop:" + whole.group(1));
    }
    boolean named = scheme.contains("mediatopic") || scheme.contains("medtop");
    return named && BARE.matcher(stripped).matches()
        ? Optional.of("medtop:" + stripped)
        : Optional.empty();
  }
}
