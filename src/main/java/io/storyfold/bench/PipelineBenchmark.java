package io.storyfold.bench;

import io.storyfold.article.Article;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.embedded.TemporaryDirectory;
import io.storyfold.runtime.StreamsPart;
import java.util.ArrayList;
import java.util.List;

/**
 * The pipeline and the limit that Kafka sets, by turns over the same articles. The share of the
 * limit is the ratio of two neighbouring runs, so that a machine that slows down slows down both.
 */
final class PipelineBenchmark {
  List<Section> run(Scale scale) {
    InventedNews news = new InventedNews(2, InventedNews.Kind.FULL_TEXT, scale.perDay());
    try (TemporaryDirectory state = Rig.state();
        EmbeddedCluster cluster = EmbeddedCluster.start();
        Contender limit = limit(cluster, state);
        Contender pipeline = pipeline(cluster, state)) {
      for (int i = -scale.warmUps(); i < scale.repetitions(); i++) {
        List<Article> articles = news.take(scale.piped());
        limit.race(articles, i >= 0);
        pipeline.race(articles, i >= 0);
      }
      return List.of(
          section("limit", "pass-through", limit),
          section("pipeline", "pipeline", pipeline)
              .add("shareOfLimit", "share of the limit", ratio(pipeline.rates(), limit.rates()), "")
              .add(
                  "shareOfLimitByProcessor",
                  "share of the limit, by processor time",
                  ratio(limit.micros(), pipeline.micros()),
                  ""));
    }
  }

  private static Section section(String name, String what, Contender contender) {
    return new Section(name)
        .add("articlesPerSecond", what, new Spread(contender.rates()), "articles/s")
        .add(
            "cpuMicros",
            what + ", processor (broker too)",
            new Spread(contender.micros()),
            "µs/article");
  }

  private static Contender limit(EmbeddedCluster cluster, TemporaryDirectory state) {
    Rig rig = new Rig(cluster, state, "limit.", false);
    return new Contender(
        rig,
        rig.start(StreamsPart.INTAKE, PassThrough.first(rig.settings().topics(), rig.serdes())),
        rig.start(StreamsPart.DESK, PassThrough.second(rig.settings().topics(), rig.serdes())));
  }

  private static Contender pipeline(EmbeddedCluster cluster, TemporaryDirectory state) {
    Rig rig = new Rig(cluster, state, "pipeline.", false);
    return new Contender(rig, rig.start(StreamsPart.INTAKE), rig.start(StreamsPart.DESK));
  }

  private static Spread ratio(List<Double> dividends, List<Double> divisors) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < dividends.size(); i++) {
      ratios.add(dividends.get(i) / divisors.get(i));
    }
    return new Spread(ratios);
  }
}
