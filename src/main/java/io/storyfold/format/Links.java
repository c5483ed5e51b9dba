package io.storyfold.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;

/** Addresses in documents: made absolute, and the publisher's domain in them. */
final class Links {
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[\\p{L}\\d](?:[\\p{L}\\d_-]*[\\p{L}\\d])?\\.)+\\p{L}[\\p{L}\\d-]+");
  private static final Pattern URN = Pattern.compile("(?i)(?:urn:newsml:|tag:)([^:,]+)[:,].*");

  private Links() {}

  /** Absolute by the nearest {@code xml:base}, then by {@code base}; as it is when it cannot be. */
  static String absolute(Element at, String link, String base) {
    String absolute = link.strip();
    List<String> bases = Elements.inherited(at, "base");
    for (String next : bases) {
      absolute = resolved(next, absolute);
    }
    return base.isEmpty() ? absolute : resolved(base, absolute);
  }

  private static String resolved(String base, String link) {
    try {
      URI uri = new URI(link.replace(" ", "%20"));
      return uri.isAbsolute() ? link : new URI(base.replace(" ", "%20")).resolve(uri).toString();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return link;
    }
  }

  /** Whether it is an http or https address. */
  static boolean web(String link) {
    return link.regionMatches(true, 0, "http://", 0, 7)
        || link.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The domain of a web address without {@code www.}; empty when there is none. */
  static String domain(String address) {
    if (!web(address)) {
      return "";
    }
    String rest = address.substring(address.indexOf("//") + 2);
    String authority = rest.split("[/?#]", 2)[0];
    String host = authority.substring(authority.lastIndexOf('@') + 1).split(":", 2)[0];
    return named(host);
  }

  /**
   * The domain of whoever gave out an id: of {@code urn:newsml:DOMAIN:…}, {@code tag:DOMAIN,…} or a
   * web address; empty when it holds none.
   */
  static String issuer(String id) {
    Matcher urn = URN.matcher(id.strip());
    return urn.matches() ? named(urn.group(1)) : domain(id.strip());
  }

  /** {@code name} when it is a domain, in lower case without {@code www.}; else empty. */
  static String named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("www.") ? lower.substring(4) : lower;
    return DOMAIN.matcher(bare).matches() ? bare : "";
  }

  /** The first that is not blank; empty when all are. */
  static String first(String... names) {
    for (String name : names) {
      if (!name.isBlank()) {
        return name.strip();
      }
    }
    return "";
  }
}
