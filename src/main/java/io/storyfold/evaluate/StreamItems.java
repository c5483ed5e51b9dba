package io.storyfold.evaluate;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.Genre;
import io.storyfold.article.OpenNlpLanguageDetector;
import io.storyfold.article.ReadArticle;
import io.storyfold.article.ReadResult;
import io.storyfold.article.SimulatedClock;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Judgement;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads files of articles into a stream for {@link Replay}, as intake would: rules, cleaning,
 * features, simulated clock, copies recognised. Withdrawals and items the rules refuse are left
 * out.
 */
public final class StreamItems {
  private StreamItems() {}

  /** The articles of the files, in their order. */
  public static List<StreamItem> read(Path... files) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (Path file : files) {
      try (Deliveries deliveries = new Formats().open(file)) {
        while (deliveries.hasNext()) {
          if (deliveries.next() instanceof Delivery.Accepted accepted
              && !accepted.article().status().withdraws()) {
            articles.add(accepted.article());
          }
        }
      }
    }
    ArticleReader reader =
        new ArticleReader(
            Agencies.known(), new OpenNlpLanguageDetector(), FeatureExtractor::extract);
    List<StreamItem> items = new ArrayList<>();
    CopyEngine copies = new CopyEngine(CopySettings.DEFAULTS);
    new SimulatedClock<>(articles.iterator(), SimulatedClock::dateOf)
        .forEachRemaining(
            arrival -> {
              ReadResult result = reader.read(arrival.item(), arrival.arrivedAt());
              ReadArticle read = result.article();
              boolean article = read.genre() == Genre.ARTICLE;
              copies.expire(arrival.arrivedAt());
              CopyItem item =
                  new CopyItem(
                      read.id(),
                      read.source(),
                      arrival.arrivedAt(),
                      Sketcher.sketch(result.words()),
                      !article);
              Judgement judgement = copies.add(item, items.size()).get(0);
              Verdict verdict = judgement.verdict();
              items.add(
                  new StreamItem(
                      read.id(),
                      read.language(),
                      read.source(),
                      (judgement.isFrame() ? read.withoutText() : read).features(),
                      arrival.arrivedAt(),
                      article,
                      article && verdict.copy() ? verdict.directId() : ""));
            });
    return items;
  }
}
