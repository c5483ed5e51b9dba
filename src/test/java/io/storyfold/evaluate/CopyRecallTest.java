package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.copy.CopySettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code bench copies} measures on German full texts, with fewer trials. */
class CopyRecallTest {
  private static final int TRIALS = 400;
  private static final int RANDOM_PAIRS = 100_000;
  private static final long SEED = 31;

  private static List<CopyCorpus.Item> items = List.of();

  @BeforeAll
  static void read() throws IOException {
    items = CopyCorpus.read(List.of(Shared.data("de-fulltext/articles.jsonl.gz")));
  }

  @Test
  void shouldFindSeededEdits() {
    CopyRecall recall = new CopyRecall(items, CopySettings.DEFAULTS, SEED);
    for (CopyCase kind : CopyCase.values()) {
      assertThat(recall.measure(kind, TRIALS).recall())
          .as(kind.label())
          .isGreaterThanOrEqualTo(kind.target());
    }
  }

  @Test
  void shouldFindShortItemsWithChangedWords() {
    ShortItemRecall recall = new ShortItemRecall(items, CopySettings.DEFAULTS, SEED);
    assertThat(recall.measure(.05, TRIALS)).isGreaterThanOrEqualTo(.98);
    assertThat(recall.measure(.15, TRIALS)).isGreaterThanOrEqualTo(.93);
  }

  @Test
  void shouldCallNoRandomPairACopyThatSharesNoPassage() {
    CopyPrecision.Result result =
        new CopyPrecision(items, CopySettings.DEFAULTS).random(RANDOM_PAIRS, SEED);
    assertThat(result.wrong()).isZero();
  }
}
