package io.storyfold.article;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The canonical form of an article's web address: variants by which one page is reached become the
 * same string. It serves as an identity and need not be an address that answers.
 *
 * <p>Normalised: scheme (always https), case and IDN form of the host, a leading {@code www.},
 * {@code m.}, {@code mobile.}, {@code mobil.} or {@code amp.}, default port, user info, fragment,
 * AMP paths and parameters, trailing slashes, {@linkplain TrackingParameters tracking parameters}.
 * Left alone, because they can tell pages apart: case and percent-encoding of the path, all other
 * parameters and their order, a fragment that is a route ({@code #!}).
 */
public final class CanonicalUrl {
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";
  private static final String[] VARIANT_HOSTS = {"www.", "m.", "mobile.", "mobil.", "amp."};
  private static final int LONGEST_HOST = 253;

  private CanonicalUrl() {}

  /** The canonical form; empty when {@code url} is not an absolute http or https address. */
  public static Optional<String> of(String url) {
    String stripped = url.strip();
    boolean plain = stripped.regionMatches(true, 0, HTTP, 0, HTTP.length());
    if (!plain && !stripped.regionMatches(true, 0, HTTPS, 0, HTTPS.length())) {
      return Optional.empty();
    }
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c <= ' ' || Character.isISOControl(c)) {
        return Optional.empty();
      }
    }
    String rest = stripped.substring((plain ? HTTP : HTTPS).length());
    int hostEnd = firstOf(rest, "/?#\\");
    int fragment = indexOrEnd(rest, '#', hostEnd);
    int query = Math.min(indexOrEnd(rest, '?', hostEnd), fragment);
    return authority(rest.substring(0, hostEnd), plain)
        .map(
            host ->
                HTTPS
                    + host
                    + path(rest.substring(hostEnd, query))
                    + query(rest.substring(query, fragment))
                    + route(rest.substring(fragment)));
  }

  private static Optional<String> authority(String given, boolean plain) {
    String host = given.substring(given.lastIndexOf('@') + 1);
    // The canonical scheme is https: its port goes from a plain address too.
    if (host.endsWith(":443") || (plain && host.endsWith(":80"))) {
      host = host.substring(0, host.lastIndexOf(':'));
    }
    int colon = host.startsWith("[") ? host.indexOf(':', host.indexOf(']') + 1) : host.indexOf(':');
    String port = colon < 0 ? "" : host.substring(colon);
    if (!port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return host(colon < 0 ? host : host.substring(0, colon))
        .map(h -> h + (port.length() > 1 ? port : ""));
  }

  private static Optional<String> host(String given) {
    if (given.startsWith("[")) {
      return given.endsWith("]") ? Optional.of(given.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
    String host;
    try {
      host = IDN.toASCII(given, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.isEmpty()
        || host.length() > LONGEST_HOST
        || !host.chars().allMatch(CanonicalUrl::ofHost)) {
      return Optional.empty();
    }
    return host.startsWith(".") || host.contains("..")
        ? Optional.empty()
        : Optional.of(withoutVariant(host));
  }

  private static boolean ofHost(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  }

  private static String withoutVariant(String host) {
    for (String variant : VARIANT_HOSTS) {
      // What remains must still be a host: "m.de" and "mobile.de" are names of their own.
      if (host.startsWith(variant) && host.indexOf('.', variant.length()) > 0) {
        return withoutVariant(host.substring(variant.length()));
      }
    }
    int inside = host.indexOf(".m.");
    return inside < 0
        ? host
        : withoutVariant(host.substring(0, inside) + host.substring(inside + ".m".length()));
  }

  private static String path(String given) {
    String path = withoutTrailingSlashes(given);
    String before;
    do {
      before = path;
      path = withoutAmp(path);
    } while (path.length() < before.length());
    return path.isEmpty() ? "/" : path;
  }

  /** "/amp" alone may be a page; beside another segment it is the AMP rendering of that page. */
  private static String withoutAmp(String path) {
    if (path.endsWith("/amp") && path.length() > "/amp".length()) {
      return withoutTrailingSlashes(path.substring(0, path.length() - "/amp".length()));
    }
    if (path.startsWith("/amp/")) {
      return path.substring("/amp".length());
    }
    if (path.endsWith(".amp.html")) {
      return path.substring(0, path.length() - ".amp.html".length()) + ".html";
    }
    return path.endsWith(".amp") ? path.substring(0, path.length() - ".amp".length()) : path;
  }

  private static String withoutTrailingSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String query(String given) {
    if (given.length() <= 1) {
      return "";
    }
    StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
    for (String parameter : given.substring(1).split("&", -1)) {
      if (!parameter.isEmpty() && !TrackingParameters.tracks(parameter)) {
        kept.add(parameter);
      }
    }
    return kept.toString();
  }

  private static String route(String fragment) {
    return fragment.startsWith("#!") ? fragment : "";
  }

  private static int indexOrEnd(String s, char c, int from) {
    int i = s.indexOf(c, from);
    return i < 0 ? s.length() : i;
  }

  private static int firstOf(String s, String stops) {
    int i = 0;
    while (i < s.length() && stops.indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
