package io.storyfold.bench;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.ReadResult;
import io.storyfold.copy.Sketcher;
import java.util.ArrayList;
import java.util.List;

/** Reading an article, its sketch and its features: one thread, the language given. */
final class AnalysisBenchmark {
  private static final double MICROS = 1e6;

  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "und", FeatureExtractor::extract);

  Section run(Scale scale) {
    Section section = new Section("analysis");
    measure(section, "fullText", "full texts, 3 kB", InventedNews.Kind.FULL_TEXT, scale);
    measure(section, "frontPage", "front-page items", InventedNews.Kind.FRONT_PAGE, scale);
    return section;
  }

  private void measure(
      Section section, String key, String what, InventedNews.Kind kind, Scale scale) {
    int passes = kind == InventedNews.Kind.FULL_TEXT ? 1 : 10;
    List<Article> articles = new InventedNews(1, kind, scale.perDay()).take(scale.analysed());
    List<Double> rates = new ArrayList<>();
    List<Double> micros = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (int i = -2 * scale.warmUps(); i < scale.repetitions(); i++) {
      Stopwatch watch = new Stopwatch();
      long terms = 0;
      for (int pass = 0; pass < passes; pass++) {
        terms += articles.stream().mapToLong(this::analyse).sum();
      }
      if (terms == 0) { // and the compiler may not leave out what nobody looks at
        throw new IllegalStateException("articles without features");
      }
      double count = (double) articles.size() * passes;
      if (i >= 0) { // before, the compiler is at work
        rates.add(count / watch.seconds());
        micros.add(watch.cpuSeconds() / count * MICROS);
        bytes.add(watch.allocatedBytes() / count);
      }
    }
    section
        .add(key + "PerSecond", what, new Spread(rates), "articles/s")
        .add(key + "CpuMicros", what + ", processor", new Spread(micros), "µs/article")
        .add(key + "AllocatedBytes", what + ", allocated", new Spread(bytes), "bytes/article");
  }

  private long analyse(Article article) {
    ReadResult read = reader.read(article, article.publishedAt().orElseThrow());
    long hashes = Sketcher.sketch(read.words()).hashes().length;
    return hashes + read.article().features().terms().size();
  }
}
