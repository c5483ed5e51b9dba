package io.storyfold.article;

import java.util.Arrays;
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

  private static final Pattern AUTHORITY = Pattern.compile("^[A-Za-z][A-Za-z+.-]*://[^/?#]*");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");

  /** A name for machines within a segment, which ends its words. */
  private static final Pattern URN = Pattern.compile("\\b[a-z]+[.:]urn-.*$");

  /** What holds a digit is a date or a number in a catalogue. */
  private static final Pattern CODE = Pattern.compile("[^-_.,+]*[0-9][^-_.,+]*");

  /** Reads the words of {@code url}; a text that is no address is read like a path. */
  public static Address of(String url) {
    String path = QUERY.matcher(AUTHORITY.matcher(url).replaceFirst("")).replaceFirst("");
    List<Words> segments = Arrays.stream(path.split("/")).map(Address::words).toList();
    int slug = 0;
    for (int i = 1; i < segments.size(); i++) {
      slug = segments.get(i).size() > segments.get(slug).size() ? i : slug;
    }
    StringBuilder sections = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      sections.append(i == slug ? "" : segments.get(i).text()).append(' ');
    }
    return new Address(
        segments.isEmpty() ? Words.NONE : segments.get(slug), Words.of(sections.toString()));
  }

  private static Words words(String segment) {
    String plain = URN.matcher(EXTENSION.matcher(segment).replaceFirst("")).replaceFirst("");
    return Words.of(CODE.matcher(plain).replaceAll(""));
  }
}
