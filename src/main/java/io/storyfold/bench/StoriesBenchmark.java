package io.storyfold.bench;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.ReadArticle;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Clusterer;
import io.storyfold.story.cluster.Decision;
import io.storyfold.story.cluster.JoinModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The clustering core of one desk, one thread, while its stories grow in number: what a front-page
 * item costs from the question to the index, and what a story takes in the heap. All stories stay
 * candidates; merges, which come once an hour, are left out.
 */
final class StoriesBenchmark {
  private static final int BATCH = 500;
  private static final int SEED = 11;

  /** So many that no story grows old, whatever their number. */
  private static final int PER_DAY = 1_000_000;

  private static final double MICROS = 1e6;

  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "und", FeatureExtractor::extract);
  private final InventedNews news = new InventedNews(SEED, InventedNews.Kind.FRONT_PAGE, PER_DAY);
  private long sequence;

  Section run(Scale scale) {
    Section section = new Section("stories");
    place(batch(scale.placed()), desk()); // the compiler does its work
    Clusterer desk = desk();
    long before = Heap.used();
    List<Double> costs = new ArrayList<>();
    for (int level : scale.stories()) {
      while (desk.stories() < level) {
        place(batch(BATCH), desk);
      }
      report(section, level, desk, (double) (Heap.used() - before) / desk.stories());
      costs.add(measure(section, level, desk, scale.placed()));
    }
    return section.add(
        "lastToFirst", "processor, last to first", costs.get(costs.size() - 1) / costs.get(0), "");
  }

  private static void report(Section section, int level, Clusterer desk, double bytes) {
    String at = at(level);
    double articles = (double) desk.size() / desk.stories();
    section
        .add("heapBytes" + level, "heap" + at, bytes, "bytes/story")
        .add("articlesPerStory" + level, "size" + at, articles, "articles/story");
  }

  /** Median of the microseconds of processor an article costs. */
  private double measure(Section section, int level, Clusterer desk, int articles) {
    List<Double> rates = new ArrayList<>();
    List<Double> micros = new ArrayList<>();
    for (int done = 0; done < articles; done += BATCH) {
      List<ReadArticle> next = batch(BATCH);
      Stopwatch watch = new Stopwatch();
      place(next, desk);
      micros.add(watch.cpuSeconds() / BATCH * MICROS);
      rates.add(BATCH / watch.seconds());
    }
    String at = at(level);
    section
        .add("perSecond" + level, "articles" + at, new Spread(rates), "articles/s")
        .add("cpuMicros" + level, "processor" + at, new Spread(micros), "µs/article");
    return new Spread(micros).median();
  }

  private static String at(int level) {
    return String.format(Locale.ROOT, " at %,d stories", level);
  }

  private static Clusterer desk() {
    return new Clusterer(ClusterSettings.defaults(), JoinModelFile.shipped());
  }

  private List<ReadArticle> batch(int size) {
    List<ReadArticle> batch = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Article article = news.next();
      batch.add(reader.read(article, article.publishedAt().orElseThrow()).article());
    }
    return batch;
  }

  private void place(List<ReadArticle> articles, Clusterer desk) {
    for (ReadArticle article : articles) {
      long at = article.publishedAt();
      Decision decision = desk.decide(article.features(), article.source(), at);
      sequence++;
      String story = decision.storyId();
      desk.add(
          story == null ? "s" + sequence : story,
          sequence,
          sequence,
          article.id(),
          article.source(),
          decision.features(),
          at,
          true);
    }
  }
}
