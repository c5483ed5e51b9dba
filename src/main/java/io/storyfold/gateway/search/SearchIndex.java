package io.storyfold.gateway.search;

import static java.util.stream.Collectors.joining;

import io.storyfold.article.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which stories hold certain words, or are of certain sources. Entries are put and removed by one
 * thread at a time; any number may search. Nothing touches a disk.
 *
 * <p>Positions, frequencies and norms are left out: nothing is ranked here, and 100,000 stories
 * take some tens of megabytes.
 */
public final class SearchIndex implements AutoCloseable {
  static final String ID = "id";

  /** {@link SearchEntry#number}, beside the document: names of thousands take time to read. */
  static final String NUMBER = "number";

  static final String DESK = "desk";
  static final String SOURCE = "source";
  static final String AGENCY = "agency";

  /** Folded words as they are, for their beginnings. */
  static final String WORDS = "words";

  /** Recommends a module of the JDK at the first use, which is none of an operator's business. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final FieldType TEXT = new FieldType();

  static {
    LUCENE.setLevel(Level.SEVERE);
    TEXT.setTokenized(true);
    TEXT.setIndexOptions(IndexOptions.DOCS);
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Set<String> spoken = ConcurrentHashMap.newKeySet();

  /** Above the number of every entry. */
  private volatile int bound;

  /** An empty index. */
  public SearchIndex() {
    try {
      Map<String, Analyzer> byField = new HashMap<>();
      LanguageAnalyzers.all()
          .forEach((language, analyzer) -> byField.put(text(language), analyzer));
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(),
              new IndexWriterConfig(
                  new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), byField)));
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be made", e);
    }
  }

  /** The field of the texts of a language. */
  static String text(String language) {
    return "text." + language;
  }

  /** Takes new entries in the place of those of the same ids, and forgets others. */
  public void apply(Collection<SearchEntry> put, Collection<String> removed) {
    try {
      for (SearchEntry entry : put) {
        bound = Math.max(bound, entry.number() + 1); // before it can be found
        writer.updateDocument(new Term(ID, entry.id()), document(entry));
      }
      for (String id : removed) {
        writer.deleteDocuments(new Term(ID, id));
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the index in memory failed", e);
    }
  }

  /**
   * Which stories fit, among those applied before.
   *
   * @return empty when nothing is asked for: all fit then
   */
  public Optional<Found> find(SearchQuery query) {
    if (query.isEmpty()) {
      return Optional.empty();
    }
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return Optional.of(
            searcher.search(query.lucene(spoken), new NumberCollector.Manager(bound)));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the index in memory failed", e);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index in memory cannot be closed", e);
    }
  }

  private Document document(SearchEntry entry) {
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new NumericDocValuesField(NUMBER, entry.number()));
    document.add(new StringField(DESK, entry.desk(), Field.Store.NO));
    entry.sources().forEach(name -> document.add(new StringField(SOURCE, name, Field.Store.NO)));
    entry.agencies().forEach(name -> document.add(new StringField(AGENCY, name, Field.Store.NO)));
    String folded = entry.texts().stream().map(SearchIndex::folded).collect(joining(" "));
    document.add(new Field(WORDS, folded, TEXT));
    LanguageAnalyzers.language(entry.desk())
        .ifPresent(
            language -> {
              spoken.add(language);
              document.add(new Field(text(language), folded, TEXT));
            });
    return document;
  }

  private static String folded(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::folded).collect(joining(" "));
  }
}
