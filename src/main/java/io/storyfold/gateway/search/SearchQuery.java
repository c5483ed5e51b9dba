package io.storyfold.gateway.search;

import io.storyfold.article.Words;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What is searched for. Each set is met by any of its values, and an empty one by everything.
 *
 * @param words all of them must be found
 */
public record SearchQuery(
    Set<String> words, Set<String> desks, Set<String> sources, Set<String> agencies) {

  /** More make no search: each costs a walk through the terms it begins. For callers to check. */
  public static final int MOST_WORDS = 24;

  /** The different words of a text as they are searched: folded. */
  public static Set<String> words(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size())
        .mapToObj(words::folded)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether everything fits. */
  public boolean isEmpty() {
    return words.isEmpty() && desks.isEmpty() && sources.isEmpty() && agencies.isEmpty();
  }

  /**
   * As Lucene's query.
   *
   * @param spoken languages the index holds texts of
   */
  Query lucene(Collection<String> spoken) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    any(all, SearchIndex.DESK, desks);
    any(all, SearchIndex.SOURCE, sources);
    any(all, SearchIndex.AGENCY, agencies);
    for (String word : words) {
      all.add(word(word, spoken), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static void any(BooleanQuery.Builder all, String field, Set<String> values) {
    if (!values.isEmpty()) {
      all.add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
  }

  private static Query word(String word, Collection<String> spoken) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(new PrefixQuery(new Term(SearchIndex.WORDS, word)), Occur.SHOULD);
    for (String language : spoken) {
      BooleanQuery.Builder terms = new BooleanQuery.Builder();
      LanguageAnalyzers.terms(language, word)
          .forEach(
              term ->
                  terms.add(
                      new TermQuery(new Term(SearchIndex.text(language), term)), Occur.FILTER));
      either.add(terms.build(), Occur.SHOULD);
    }
    return either.build();
  }
}
