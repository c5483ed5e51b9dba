package io.storyfold.gateway.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lucene's analyzers by language: stemming, stop words, and pairs of characters where words are not
 * set apart. They read folded words, on both sides alike. A language that is not here is searched
 * by the beginnings of its words alone.
 */
final class LanguageAnalyzers {
  private static final Map<String, Analyzer> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("cs", new CzechAnalyzer()),
          Map.entry("da", new DanishAnalyzer()),
          Map.entry("de", new GermanAnalyzer()),
          Map.entry("en", new EnglishAnalyzer()),
          Map.entry("es", new SpanishAnalyzer()),
          Map.entry("fi", new FinnishAnalyzer()),
          Map.entry("fr", new FrenchAnalyzer()),
          Map.entry("it", new ItalianAnalyzer()),
          Map.entry("ja", new CJKAnalyzer()),
          Map.entry("ko", new CJKAnalyzer()),
          Map.entry("nl", new DutchAnalyzer()),
          Map.entry("no", new NorwegianAnalyzer()),
          Map.entry("pt", new PortugueseAnalyzer()),
          Map.entry("ru", new RussianAnalyzer()),
          Map.entry("sv", new SwedishAnalyzer()),
          Map.entry("zh", new CJKAnalyzer()));

  private LanguageAnalyzers() {}

  /** All of them, by the primary subtag. */
  static Map<String, Analyzer> all() {
    return BY_LANGUAGE;
  }

  /** The language of a desk, when its name begins with one that is known here. */
  static Optional<String> language(String desk) {
    String primary = desk.split("[-_.]", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.of(primary).filter(BY_LANGUAGE::containsKey);
  }

  /** The terms of a text in a language; none when it holds stop words alone. */
  static List<String> terms(String language, String text) {
    Analyzer analyzer = BY_LANGUAGE.get(language);
    List<String> terms = new ArrayList<>();
    if (analyzer == null) {
      return terms;
    }
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a text in memory failed", e);
    }
    return terms;
  }
}
