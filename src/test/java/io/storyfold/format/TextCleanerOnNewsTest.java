package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.storyfold.article.Agencies;
import io.storyfold.article.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cleaning of real articles: it finds the agencies and takes little away. */
class TextCleanerOnNewsTest {
  private static final Path NEWS =
      Path.of(
          System.getProperty("storyfold.shared", "../shared"),
          "data/de-fulltext/articles.jsonl.gz");

  /** The longest credit, caption or chrome seen in these one-paragraph texts. */
  private static final int MOST_REMOVED = 200;

  @Test
  void shouldFindAgenciesAndKeepTheText() throws IOException {
    assumeTrue(
        Files.exists(NEWS), NEWS + " is absent: data for measuring, not part of the project");
    TextCleaner cleaner = new TextCleaner(Agencies.known());
    Map<String, Integer> found = new HashMap<>();

    try (Deliveries deliveries = new Formats().open(NEWS)) {
      while (deliveries.hasNext()) {
        String body = ((Delivery.Accepted) deliveries.next()).article().body();
        Set<String> agencies = new HashSet<>();
        String text = cleaner.text(body, agencies);
        agencies.forEach(agency -> found.merge(agency, 1, Integer::sum));
        int delivered = cleaner.line(body).length();
        assertThat(delivered - text.length()).as(body).isLessThan(MOST_REMOVED);
      }
    }

    assertThat(found.get("dpa")).isGreaterThan(700);
    assertThat(found.get("AFP")).isGreaterThan(140);
    assertThat(found).doesNotContainKeys("SDA", "PA", "TT");
  }
}
