package io.storyfold.story;

import io.storyfold.article.ReadArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first whole sentences of an article: news tells the most important first.
 *
 * <p>A sentence ends at a full stop, question or exclamation mark before a space and no lower case
 * letter, but not after an abbreviation, an initial or a number of one or two digits (German
 * ordinals: "am 2. Mai"). {@code java.text.BreakIterator} breaks there, and its rules are the
 * JVM's: they could change between two that run the same log.
 */
final class LeadSentences {
  /** Sentences taken from one article, at most. */
  static final int MOST = 3;

  /** Longest sentence that is shown, characters. */
  static final int LONGEST = 300;

  /** Shorter ones say nothing alone. */
  private static final int SHORTEST = 40;

  /** Only the beginning is read: it holds more sentences than are taken. */
  private static final int READ = 1_500;

  private static final String CLOSING = "\"'”“’‘»«›‹)]";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "abs", "art", "bzw", "ca", "co", "corp", "dr", "etc", "evtl", "gen", "ggf", "gov", "inc",
          "jan", "jr", "lt", "ltd", "mio", "mr", "mrd", "mrs", "ms", "nr", "okt", "prof", "rep",
          "sen", "sept", "sog", "sr", "st", "str", "tel", "usw", "vgl", "vs");

  private LeadSentences() {}

  /** Of teaser and text, at most {@value #MOST}, in their order. */
  static List<String> of(ReadArticle article) {
    List<String> found = new ArrayList<>();
    collect(article.teaser(), found);
    collect(article.text(), found);
    return List.copyOf(found);
  }

  private static void collect(String text, List<String> found) {
    int end = Math.min(READ, text.length());
    int start = 0;
    for (int i = 0; i < end && found.size() < MOST; i++) {
      if (text.charAt(i) == '\n') {
        start = i + 1;
      } else if (isEnd(text, start, i)) {
        int after = i + 1;
        while (after < text.length() && CLOSING.indexOf(text.charAt(after)) >= 0) {
          after++;
        }
        String sentence = text.substring(start, after).strip();
        if (sentence.length() >= SHORTEST
            && sentence.length() <= LONGEST
            && !found.contains(sentence)) {
          found.add(sentence);
        }
        start = after;
      }
    }
  }

  private static boolean isEnd(String text, int start, int at) {
    char mark = text.charAt(at);
    if (mark != '.' && mark != '!' && mark != '?' && mark != '…') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
    return !goesOn && !(mark == '.' && abbreviates(text, start, at));
  }

  private static boolean abbreviates(String text, int start, int stop) {
    int first = stop;
    while (first > start && Character.isLetterOrDigit(text.charAt(first - 1))) {
      first--;
    }
    String word = text.substring(first, stop);
    boolean digits = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return digits
        ? word.length() <= 2
        : word.length() == 1 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
