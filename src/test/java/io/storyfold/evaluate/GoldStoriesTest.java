package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.JoinModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The shipped model on real days. The bounds lie a little below what was measured, so that a change
 * for the worse is seen and noise is not.
 */
class GoldStoriesTest {
  private static final ClusterSettings SETTINGS = ClusterSettings.defaults();

  @Test
  void shouldFoldTheFrontPagesIntoTheGoldStories() throws IOException {
    List<StreamItem> items = StreamItems.read(Shared.data("de-frontpages/articles.jsonl.gz"));

    Map<String, String> stories = new Replay(SETTINGS, JoinModelFile.shipped()).run(items);

    Clusterings eve = compare("de-frontpages/gold-2025-12-31.tsv", stories);
    Clusterings newYear = compare("de-frontpages/gold-2026-01-01.tsv", stories);
    assertThat(eve.bcubed().f1()).isGreaterThan(.93);
    assertThat(newYear.bcubed().f1()).isGreaterThan(.88);
    assertThat(eve.pairwise().f1()).isGreaterThan(.76);
    assertThat(newYear.pairwise().f1()).isGreaterThan(.72);
    assertThat(eve.missing() + newYear.missing()).isZero();
  }

  @Test
  void shouldFoldEnglishFullTextsIntoTheirEvents() throws IOException {
    Path file = Shared.data("ecb-plus/train-dev.jsonl.gz");

    Map<String, String> stories =
        new Replay(SETTINGS, JoinModelFile.shipped()).run(StreamItems.read(file));

    assertThat(Clusterings.compare(Shared.events(file), stories).bcubed().f1()).isGreaterThan(.82);
  }

  private static Clusterings compare(String gold, Map<String, String> stories) throws IOException {
    return Clusterings.compare(Gold.read(Shared.data(gold)), stories);
  }
}
