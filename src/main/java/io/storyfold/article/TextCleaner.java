package io.storyfold.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Delivered text to the text an author wrote: no HTML, captions, site chrome or credits. Works on
 * lines and at the ends; what is in doubt stays, and a text of one line keeps that line.
 */
public final class TextCleaner {
  private final Credits credits;
  private final TitleSuffix titleSuffix;

  /** A cleaner that knows {@code agencies}. */
  public TextCleaner(Agencies agencies) {
    this.credits = new Credits(agencies);
    this.titleSuffix = new TitleSuffix(agencies);
  }

  /** The headline on one line, without HTML and the name of its outlet or agency. */
  public String title(String delivered, String source) {
    return titleSuffix.strip(line(delivered), source);
  }

  /** A short text on one line, without HTML. */
  public String line(String delivered) {
    return String.join(" ", Markup.paragraphs(delivered));
  }

  /**
   * The text, its paragraphs parted by line feeds.
   *
   * @param agencies receives the agencies named in the credits that were taken off
   */
  public String text(String delivered, Set<String> agencies) {
    List<String> lines = new ArrayList<>(Markup.paragraphs(delivered));
    if (lines.isEmpty()) {
      return "";
    }
    // A credit alone on the last line reads like a picture's: it is taken first, then what the
    // chrome had hidden.
    SiteChrome.strip(lines);
    credits.strip(lines, agencies);
    List<String> text = Captions.strip(lines);
    SiteChrome.strip(text);
    return String.join("\n", text);
  }

  /** The agencies named in a credit field or byline, whatever else it holds. */
  public Set<String> agenciesIn(String field) {
    return credits.agenciesIn(line(field));
  }
}
