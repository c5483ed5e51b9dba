package io.storyfold.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words an article's address is made of. News sites put a second headline into it, often with
 * the place, the team or the subject that the one above the text leaves to the reader, and the
 * sections it stands in before it.
 *
 * @param slug words of the segment that has the most of them
 * @param sections words of the other segments
 */
public record Address(Words slug, Words sections) {
  /** Of an article without one. */
  public static final Address NONE = new Address(Words.NONE, Words.NONE);

  private static final String AFTER_SCHEME = "://";
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");

  /** A name for machines within a segment, which ends its words. */
  private static final Pattern URN = Pattern.compile("\\b[a-z]+[.:]urn-.*$");

  private static final String URN_MARK = "urn-";

  /** Between the words of a segment. */
  private static final String SEPARATORS = "-_.,+";

  /** Reads the words of {@code url}; a text that is no address is read like a path. */
  public static Address of(String url) {
    if (url.isEmpty()) {
      return NONE;
    }
    List<Words> segments = new ArrayList<>();
    for (String segment : url.substring(path(url), end(url)).split("/", -1)) {
      segments.add(words(segment));
    }
    int slug = 0;
    for (int i = 1; i < segments.size(); i++) {
      slug = segments.get(i).size() > segments.get(slug).size() ? i : slug;
    }
    StringBuilder sections = new StringBuilder(url.length());
    for (int i = 0; i < segments.size(); i++) {
      sections.append(i == slug ? "" : segments.get(i).text()).append(' ');
    }
    return new Address(
        segments.isEmpty() ? Words.NONE : segments.get(slug), Words.of(sections.toString()));
  }

  /** Where the path begins, behind scheme and host. */
  private static int path(String url) {
    int scheme = 0;
    while (scheme < url.length() && ofScheme(url.charAt(scheme), scheme)) {
      scheme++;
    }
    if (!url.startsWith(AFTER_SCHEME, scheme) || scheme == 0) {
      return 0;
    }
    int path = scheme + AFTER_SCHEME.length();
    while (path < url.length() && "/?#".indexOf(url.charAt(path)) < 0) {
      path++;
    }
    return path;
  }

  private static boolean ofScheme(char c, int at) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (at > 0 && "+.-".indexOf(c) >= 0);
  }

  /** Where query or fragment begins. */
  private static int end(String url) {
    int end = path(url);
    while (end < url.length() && url.charAt(end) != '?' && url.charAt(end) != '#') {
      end++;
    }
    return end;
  }

  private static Words words(String segment) {
    String name = segment.indexOf('.') < 0 ? segment : EXTENSION.matcher(segment).replaceFirst("");
    String plain = name.contains(URN_MARK) ? URN.matcher(name).replaceFirst("") : name;
    return Words.of(withoutCodes(plain));
  }

  /** What holds a digit is a date or a number in a catalogue. */
  private static String withoutCodes(String segment) {
    StringBuilder kept = new StringBuilder(segment.length());
    int start = 0;
    boolean code = false;
    for (int i = 0; i <= segment.length(); i++) {
      char c = i < segment.length() ? segment.charAt(i) : SEPARATORS.charAt(0);
      if (SEPARATORS.indexOf(c) >= 0) {
        kept.append(code ? "" : segment.substring(start, i)).append(i < segment.length() ? c : "");
        start = i + 1;
        code = false;
      } else {
        code |= c >= '0' && c <= '9';
      }
    }
    return kept.toString();
  }
}
