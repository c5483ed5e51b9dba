package io.storyfold.bench;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.ReadResult;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.story.Evidence;
import io.storyfold.story.StoryEngine;
import io.storyfold.story.StorySettings;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.JoinModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The two engines of one desk, one thread, without Kafka, while their window fills: how fast each
 * is, and what an article takes in the heap.
 */
final class GrowthBenchmark {
  private static final int BATCH = 1_000;
  private static final double NANOS = 1e9;

  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "und", FeatureExtractor::extract);
  private final CopyEngine copies = new CopyEngine(CopySettings.DEFAULTS);
  private final StoryEngine stories =
      new StoryEngine(
          "bench",
          StorySettings.DEFAULTS,
          new Clusterer(ClusterSettings.defaults(), JoinModelFile.shipped()),
          sequence -> {
            throw new IllegalStateException("only editors' commands read members again");
          });
  private long sequence;
  private long copyNanos;
  private long storyNanos;
  private long originals;

  List<Section> run(Scale scale) {
    InventedNews news = new InventedNews(5, InventedNews.Kind.FULL_TEXT, scale.perDay());
    Section section = new Section("growth");
    long before = Heap.used();
    List<Double> rates = new ArrayList<>();
    int seen = 0;
    for (int window : scale.windows()) {
      int measured = Math.max(2 * BATCH, window / 10);
      for (; seen < window; seen += BATCH) {
        if (seen >= window - measured && seen - BATCH < window - measured) {
          copyNanos = 0;
          storyNanos = 0;
          originals = 0;
        }
        batch(news);
      }
      report(section, window, measured, (double) (Heap.used() - before) / seen);
      rates.add(measured * NANOS / (copyNanos + storyNanos));
    }
    section.add(
        "lastToFirst",
        "both, last to first window",
        rates.get(rates.size() - 1) / rates.get(0),
        "");
    return List.of(section);
  }

  private void report(Section section, int window, int measured, double bytes) {
    String at = String.format(Locale.ROOT, " at %,d", window);
    section
        .add(
            "copiesPerSecond" + window,
            "copy engine" + at,
            measured * NANOS / copyNanos,
            "articles/s")
        .add(
            "originalsPerSecond" + window,
            "story engine" + at,
            originals * NANOS / storyNanos,
            "originals/s")
        .add("openStories" + window, "open stories" + at, stories.openStories(), "stories")
        .add("heapBytes" + window, "heap" + at, bytes, "bytes/article");
  }

  private void batch(InventedNews news) {
    List<ReadResult> read = new ArrayList<>(BATCH);
    List<CopyItem> items = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      Article article = news.next();
      long at = article.publishedAt().orElseThrow();
      ReadResult result = reader.read(article, at);
      read.add(result);
      items.add(
          new CopyItem(
              result.article().id(), article.source(), at, Sketcher.sketch(result.words()), false));
    }
    long start = System.nanoTime();
    List<Verdict> verdicts = new ArrayList<>(BATCH);
    for (CopyItem item : items) {
      copies.expire(item.arrivedAt());
      verdicts.add(copies.add(item, ++sequence).get(0).verdict());
    }
    long between = System.nanoTime();
    for (int i = 0; i < BATCH; i++) {
      Verdict verdict = verdicts.get(i);
      originals += verdict.copy() ? 0 : 1;
      stories.place(items.get(i).arrivedAt(), read.get(i).article(), true, verdict, of(verdict));
    }
    copyNanos += between - start;
    storyNanos += System.nanoTime() - between;
  }

  private static @Nullable Evidence of(Verdict verdict) {
    return verdict.copy() ? new Evidence(verdict.directId(), "", 0, "") : null;
  }
}
