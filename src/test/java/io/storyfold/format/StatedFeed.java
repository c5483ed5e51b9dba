package io.storyfold.format;

import io.storyfold.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A feed that says in a comment at its head how it is to be read. What is asked of titles, links,
 * ids and dates is checked; a reader of feeds has many more fields than an article.
 */
final class StatedFeed {
  private static final String SERVER = "http://127.0.0.1:8097/";
  private static final Pattern STATED =
      Pattern.compile(
          "(entries\\[0\\]|feed)(?:\\['links'\\]\\[0\\]\\['href'\\]|\\['(\\w+)'\\])\\s*==\\s*u?(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");
  private static final Pattern DATED =
      Pattern.compile(
          "entries\\[0\\]\\['(\\w+)_parsed'\\]\\s*==\\s*\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)");
  private static final List<String> CHECKED = List.of("title", "link", "id", "guid");
  private static final Pattern CHARSET = Pattern.compile("charset=\\s*[\"']?([\\w-]+)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))");

  private final Path file;
  private final byte[] bytes;
  private final String head;

  StatedFeed(Path file) throws IOException {
    this.file = file;
    this.bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("-->");
    this.head = end < 0 ? "" : text.substring(0, end);
  }

  /** What was read otherwise than it states; empty when all is well. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    try {
      FeedItems items = new FeedItems(FeedFormat.document(bytes, charset()), input());
      List<FeedItems.Read> all = new ArrayList<>();
      items.forEachRemaining(all::add);
      for (FeedItems.Read read : all) {
        if (read.delivery() instanceof Delivery.Rejected r
            && r.message().contains("cannot be read")) {
          faults.add(r.message());
        }
      }
      texts(items.head(), all, faults);
      dates(all, faults);
    } catch (BrokenDocumentException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    return faults;
  }

  /** How many things it states that are checked. */
  int statements() {
    List<String> none = new ArrayList<>();
    Matcher m = STATED.matcher(head);
    while (m.find()) {
      if (m.group(2) == null || CHECKED.contains(m.group(2))) {
        none.add(m.group());
      }
    }
    m = DATED.matcher(head);
    while (m.find()) {
      none.add(m.group(1));
    }
    return none.size();
  }

  private void texts(FeedHead feed, List<FeedItems.Read> all, List<String> faults) {
    Matcher m = STATED.matcher(head);
    while (m.find()) {
      boolean entry = m.group(1).startsWith("entries");
      String stated = unescaped(m.group(3) == null ? m.group(4) : m.group(3));
      String read =
          switch (m.group(2) == null ? "href" : m.group(2)) {
            case "title" -> entry ? first(all).title() : feed.title();
            case "link", "href" -> entry ? first(all).url() : feed.link();
            case "id", "guid" -> entry ? unscoped(first(all)) : stated;
            default -> stated;
          };
      if (!plain(read).equals(plain(stated)) && !read.equals(plain(stated))) {
        faults.add(m.group(1) + " " + m.group(2) + ": <" + read + "> instead of <" + stated + ">");
      }
    }
  }

  private void dates(List<FeedItems.Read> all, List<String> faults) {
    Matcher m = DATED.matcher(head);
    while (m.find()) {
      long stated =
          LocalDateTime.of(
                      number(m, 2),
                      number(m, 3),
                      number(m, 4),
                      number(m, 5),
                      number(m, 6),
                      number(m, 7))
                  .toInstant(ZoneOffset.UTC)
                  .toEpochMilli()
              / 1000;
      OptionalLong read =
          m.group(1).equals("updated") || m.group(1).equals("modified")
              ? first(all).updatedAt().isPresent()
                  ? first(all).updatedAt()
                  : first(all).publishedAt()
              : m.group(1).equals("expired") ? first(all).expires() : first(all).publishedAt();
      if (read.isEmpty() || read.getAsLong() / 1000 != stated) {
        faults.add(m.group(1) + ": " + read + " instead of " + stated);
      }
    }
  }

  private static Article first(List<FeedItems.Read> all) {
    return all.isEmpty() ? new Draft().read() : all.get(0).draft().read();
  }

  private static String unscoped(Article article) {
    String scope = article.source() + "|";
    return article.id().startsWith(scope) ? article.id().substring(scope.length()) : article.id();
  }

  private Input input() {
    Matcher location = Pattern.compile("(?i)Content-Location:\\s*(\\S+)").matcher(head);
    String base = location.find() ? location.group(1) : SERVER + "tests/" + file.getFileName();
    return new Input(file.toString(), "", base, charset(), OptionalLong.empty());
  }

  private String charset() {
    Matcher m = CHARSET.matcher(head);
    return m.find() ? m.group(1) : "";
  }

  /** Text without markup and with single spaces: how it is shown. */
  private static String plain(String text) {
    return Jsoup.parseBodyFragment(text).text().replaceAll("\\s+", " ").strip();
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static String unescaped(String python) {
    return ESCAPE
        .matcher(python)
        .replaceAll(
            r -> {
              String hex = r.group(1) == null ? r.group(2) : r.group(1);
              String plain =
                  hex == null
                      ? r.group(3).replace("n", "\n").replace("t", "\t")
                      : String.valueOf((char) Integer.parseInt(hex, 16));
              return Matcher.quoteReplacement(plain);
            });
  }
}
