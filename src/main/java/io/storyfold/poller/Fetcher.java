package io.storyfold.poller;

import io.storyfold.poller.Fetched.Failed;
import io.storyfold.poller.Fetched.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gets pages from servers that may mean harm. Every address, of the first request and of every
 * redirect, is resolved once, checked, and connected to as it was checked.
 */
public final class Fetcher {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final HttpLimits limits;
  private final HttpGet http;
  private final AddressPolicy policy;
  private final Resolver resolver;
  private final String userAgent;

  /**
   * A fetcher.
   *
   * @param userAgent how we name ourselves
   * @param nanoTime a clock like {@link System#nanoTime}
   */
  public Fetcher(
      HttpLimits limits,
      AddressPolicy policy,
      Resolver resolver,
      String userAgent,
      LongSupplier nanoTime) {
    this.limits = limits;
    this.http = new HttpGet(limits, nanoTime);
    this.policy = policy;
    this.resolver = resolver;
    this.userAgent = userAgent;
  }

  /** The page at {@code address}, new or not. */
  public Fetched fetch(URI address) {
    return fetch(address, "", "");
  }

  /** The page at {@code address} if it changed since; validators as a page gave them, or empty. */
  public Fetched fetch(URI address, String etag, String lastModified) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("User-Agent", userAgent);
    fields.put("Accept", "application/rss+xml, application/atom+xml, application/xml, */*;q=0.5");
    if (!etag.isEmpty()) {
      fields.put("If-None-Match", etag);
    }
    if (!lastModified.isEmpty()) {
      fields.put("If-Modified-Since", lastModified);
    }
    URI at = address;
    try {
      for (int hops = 0; hops <= limits.redirects(); hops++) {
        HttpReply reply = ask(ascii(at), fields);
        if (!REDIRECTS.contains(reply.status())) {
          return answer(reply, at);
        }
        String location = reply.field("location");
        if (location.isEmpty()) {
          return Failed.of(Kind.REDIRECT, at + " redirects to nowhere");
        }
        at = at.resolve(new URI(location.replace(" ", "%20")));
      }
      return Failed.of(Kind.REDIRECT, "more than " + limits.redirects() + " redirects: " + address);
    } catch (BlockedException e) {
      return Failed.of(Kind.BLOCKED, String.valueOf(e.getMessage()));
    } catch (TooLargeException e) {
      return Failed.of(Kind.TOO_LARGE, at + ": " + e.getMessage());
    } catch (SocketTimeoutException e) {
      return Failed.of(Kind.TIMEOUT, at + ": " + e.getMessage());
    } catch (UnknownHostException e) {
      return Failed.of(Kind.UNREACHABLE, "no such host: " + at.getHost());
    } catch (IOException e) {
      return Failed.of(Kind.UNREACHABLE, at + ": " + e.getMessage());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Failed.of(Kind.REDIRECT, at + " redirects to no address: " + e.getMessage());
    }
  }

  private HttpReply ask(URI uri, Map<String, String> fields) throws IOException {
    String scheme = uri.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new BlockedException("not a plain http or https address: " + uri);
    }
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    InetAddress[] addresses = resolver.resolve(host);
    List<InetAddress> open = Arrays.stream(addresses).filter(policy::allows).toList();
    if (open.isEmpty()) {
      throw new BlockedException(
          uri
              + " is at "
              + Arrays.toString(addresses)
              + ", not on the public Internet;"
              + " poller.allow.networks can allow it");
    }
    IOException last = new IOException("no address of " + host + " answers");
    for (InetAddress address : open) {
      try {
        return http.get(uri, address, fields);
      } catch (ConnectException e) {
        last = e;
      }
    }
    throw last;
  }

  private static Fetched answer(HttpReply reply, URI at) {
    if (reply.status() == NOT_MODIFIED) {
      return new Fetched.NotModified();
    }
    if (reply.status() == OK) {
      Matcher charset = CHARSET.matcher(reply.field("content-type"));
      return new Fetched.Page(
          reply.body(),
          charset.find() ? charset.group(1) : "",
          reply.field("etag"),
          reply.field("last-modified"),
          at);
    }
    String wait = reply.field("retry-after");
    Optional<Duration> retryAfter =
        wait.matches("\\d{1,9}")
            ? Optional.of(shorter(Duration.ofSeconds(Long.parseLong(wait))))
            : Optional.empty();
    return new Failed(Kind.STATUS, at + " answers " + reply.status(), retryAfter);
  }

  private static Duration shorter(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** International names as the wire wants them. */
  private static URI ascii(URI uri) throws URISyntaxException {
    String authority = uri.getRawAuthority();
    if (uri.getHost() != null || authority == null || authority.contains("@")) {
      return new URI(uri.toASCIIString());
    }
    String host = IDN.toASCII(authority.replaceAll(":\\d+$", ""));
    String port = authority.replaceAll("^.*?(:\\d+)?$", "$1");
    return new URI(uri.toString().replace(authority, host + port));
  }

  /** A request that is not made. */
  private static final class BlockedException extends IOException {
    private static final long serialVersionUID = 1L;

    BlockedException(String message) {
      super(message);
    }
  }
}
