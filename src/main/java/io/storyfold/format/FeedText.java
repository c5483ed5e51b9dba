package io.storyfold.format;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import io.storyfold.article.Markup;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Texts of feeds: what ROME leaves null is empty here. */
final class FeedText {
  private static final Pattern MAIL_NAME = Pattern.compile("\\S+@\\S+\\s+\\(([^)]+)\\)");
  private static final Pattern NAME_MAIL = Pattern.compile("([^<(]+?)\\s*[<(]\\S+@\\S+[>)]");

  private FeedText() {}

  static String of(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** As delivered, with its markup. */
  static String of(@Nullable Content content) {
    return content == null ? "" : of(content.getValue());
  }

  /** Without markup where the feed says there is some: a title is a line. */
  static String line(@Nullable Content content) {
    String text = of(content);
    boolean markup =
        content != null && content.getType() != null && content.getType().contains("html");
    return markup ? String.join(" ", Markup.paragraphs(text)) : text;
  }

  /** Names of people; an address when there is no name is no name. */
  static List<String> names(@Nullable List<? extends SyndPerson> people) {
    return people == null
        ? List.of()
        : people.stream()
            .map(SyndPerson::getName)
            .filter(Objects::nonNull)
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
  }

  /** The name in {@code mail (name)} or {@code name <mail>}; else all of it. */
  static String name(String author) {
    Matcher mail = MAIL_NAME.matcher(author);
    if (mail.matches()) {
      return mail.group(1).strip();
    }
    Matcher name = NAME_MAIL.matcher(author);
    return name.matches() ? name.group(1).strip() : author.strip();
  }

  /** The first address among links, HTML before other types, absolute; empty when there is none. */
  static String link(@Nullable List<Link> links, Element at, String base) {
    String other = "";
    for (Link link : links == null ? List.<Link>of() : links) {
      String href = of(link.getHref());
      if (href.isEmpty()) {
        continue;
      }
      if (of(link.getType()).isEmpty() || of(link.getType()).contains("html")) {
        return Links.absolute(at, href, base);
      }
      other = other.isEmpty() ? Links.absolute(at, href, base) : other;
    }
    return other;
  }
}
