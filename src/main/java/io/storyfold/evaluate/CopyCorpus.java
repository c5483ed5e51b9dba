package io.storyfold.evaluate;

import io.storyfold.article.Agencies;
import io.storyfold.article.AnalyzedText;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.Features;
import io.storyfold.article.LanguageDetector;
import io.storyfold.article.ReadResult;
import io.storyfold.article.SimulatedClock;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Articles to measure copy recognition on, read as intake reads them but for language and features,
 * which copies have nothing to do with.
 */
public final class CopyCorpus {
  private static final ArticleReader READER =
      new ArticleReader(Agencies.known(), text -> LanguageDetector.UNKNOWN, words -> Features.NONE);

  private CopyCorpus() {}

  /**
   * An article as delivered and as read.
   *
   * @param arrivedAt simulated, epoch milliseconds
   */
  public record Item(Article delivered, ReadResult read, long arrivedAt) {
    /** Its id. */
    public String id() {
      return read.article().id();
    }

    /** The body as intake cleaned it. */
    public String text() {
      return read.article().text();
    }

    /** The words of its parts. */
    public AnalyzedText words() {
      return read.words();
    }
  }

  /** The articles of the files in their order, without withdrawals and what is no article. */
  public static List<Item> read(List<Path> files) throws IOException {
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
    List<Item> items = new ArrayList<>();
    new SimulatedClock<>(articles.iterator(), SimulatedClock::dateOf)
        .forEachRemaining(arrival -> items.add(item(arrival.item(), arrival.arrivedAt())));
    return items;
  }

  /** Reads one article. */
  public static Item item(Article article, long arrivedAt) {
    return new Item(article, READER.read(article, arrivedAt), arrivedAt);
  }
}
