package io.storyfold.poller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.storyfold.format.Formats;
import io.storyfold.runtime.StartRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The list of feeds, a YAML file:
 *
 * <pre>
 * interval: 10m                # of feeds that state none; at least 10s
 * feeds:
 *   - url: https://www.echo.example/rss
 *     source: echo.example     # publisher of items that do not name theirs
 *     interval: 2m
 *   - url: https://agency.example/wire.xml
 *     format: newsml-g2        # where the content does not tell
 * </pre>
 */
public final class FeedList {
  private static final Duration USUAL = Duration.ofMinutes(10);
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Set<String> TOP = Set.of("interval", "feeds");
  private static final Set<String> KEYS = Set.of("url", "source", "interval", "format");

  private FeedList() {}

  /**
   * Reads the list.
   *
   * @throws StartRefusedException naming the file and the entry that is wrong
   */
  public static List<FeedSource> read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefusedException("the list of feeds " + file + ": " + e.getMessage());
    }
  }

  /** Reads the text of a list. */
  static List<FeedSource> of(String yaml) throws IOException {
    JsonNode root = new YAMLMapper().readTree(yaml);
    if (root == null || !root.path("feeds").isArray() || root.path("feeds").isEmpty()) {
      throw new IllegalArgumentException("has no feeds: give a list under 'feeds'");
    }
    refuseOthers(root, TOP, "");
    Duration usual = root.has("interval") ? interval(root.get("interval"), "interval") : USUAL;
    List<FeedSource> feeds = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonNode feed : root.path("feeds")) {
      String at = "feeds[" + feeds.size() + "]";
      refuseOthers(feed, KEYS, at + ".");
      FeedSource read = feed(feed, usual, at);
      if (!known.add(read.key())) {
        throw new IllegalArgumentException(at + ".url stands twice: " + read.url());
      }
      feeds.add(read);
    }
    return List.copyOf(feeds);
  }

  private static FeedSource feed(JsonNode feed, Duration usual, String at) {
    String format = feed.path("format").asText("");
    if (!format.isEmpty() && !Formats.names().contains(format)) {
      throw new IllegalArgumentException(
          at + ".format must be one of " + Formats.names() + ", not " + format);
    }
    return new FeedSource(
        url(feed.path("url").asText(""), at),
        feed.path("source").asText(""),
        feed.has("interval") ? interval(feed.get("interval"), at + ".interval") : usual,
        format);
  }

  private static URI url(String text, String at) {
    try {
      URI url = new URI(text);
      if (url.getScheme() != null && url.getScheme().matches("(?i)https?")) {
        return url;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new IllegalArgumentException(at + ".url is no http or https address: " + text);
  }

  private static Duration interval(JsonNode node, String at) {
    String text = node.asText("");
    try {
      Duration interval =
          Duration.parse(text.startsWith("P") ? text : "PT" + text.toUpperCase(Locale.ROOT));
      if (interval.compareTo(SHORTEST) >= 0) {
        return interval;
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(at + " must be like 90s, 10m or 1h, at least 10s: " + text);
  }

  private static void refuseOthers(JsonNode object, Set<String> known, String at) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new IllegalArgumentException(at + name + " is unknown: there are " + known);
              }
            });
  }
}
