package io.storyfold.bench;

import io.storyfold.article.Article;
import java.util.ArrayList;
import java.util.List;

/** Two topologies, one behind the other, that race over the same articles again and again. */
final class Contender implements AutoCloseable {
  private static final double MICROS = 1e6;

  private final Rig rig;
  private final Stage first;
  private final Stage second;
  private final List<Double> rates = new ArrayList<>();
  private final List<Double> micros = new ArrayList<>();
  private long loaded;

  Contender(Rig rig, Stage first, Stage second) {
    this.rig = rig;
    this.first = first;
    this.second = second;
    pause();
  }

  /** Runs over articles that are on the topic before the clock starts. */
  void race(List<Article> articles, boolean counts) {
    rig.load(articles);
    loaded += articles.size();
    Stopwatch watch = new Stopwatch();
    first.resume();
    second.resume();
    second.awaitProcessed(loaded);
    double seconds = watch.seconds();
    double processor = watch.processSeconds();
    pause();
    if (counts) {
      rates.add(articles.size() / seconds);
      micros.add(processor / articles.size() * MICROS);
    }
  }

  private void pause() {
    first.pause();
    second.pause();
  }

  /** Articles a second, of every race that counted. */
  List<Double> rates() {
    return rates;
  }

  /** Processor time of the whole process, broker included, microseconds an article. */
  List<Double> micros() {
    return micros;
  }

  @Override
  public void close() {
    second.close();
    first.close();
    rig.close();
  }
}
