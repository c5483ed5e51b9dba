package io.storyfold.evaluate;

import io.storyfold.copy.CopySettings;
import io.storyfold.evaluate.CopyCorpus.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What becomes of recall, and of what is called a copy, when one threshold moves. */
public final class CopyPlateau {
  private CopyPlateau() {}

  /**
   * One setting of the thresholds.
   *
   * @param label the threshold that moved, and where to
   * @param recall of every kind of copy
   * @param copies articles of the stream called copies
   * @param weak of them, with less than three fifths of either text in the other: where mistakes
   *     are
   */
  public record Row(String label, List<CopyRecall.Result> recall, long copies, long weak) {}

  /** Moves every threshold around its default. */
  public static List<Row> measure(List<Item> items, int trials, long seed) {
    CopySettings base = CopySettings.DEFAULTS;
    Map<String, CopySettings> settings = new LinkedHashMap<>();
    settings.put("defaults", base);
    for (double partial : new double[] {.2, .25, .35, .4}) {
      settings.put("partial " + partial, base.with(base.window(), base.near(), partial));
    }
    for (double near : new double[] {.5, .55, .65, .7}) {
      settings.put("near " + near, base.with(base.window(), near, base.partial()));
    }
    for (int shingles : new int[] {10, 15, 30, 40}) {
      settings.put("passage " + shingles, base.withPassages(shingles, base.specificShare()));
    }
    for (double share : new double[] {0, .5, .6, .75, .9}) {
      settings.put("specific " + share, base.withPassages(base.passageShingles(), share));
    }
    List<Row> rows = new ArrayList<>();
    settings.forEach((label, moved) -> rows.add(row(label, moved, items, trials, seed)));
    return rows;
  }

  private static Row row(
      String label, CopySettings settings, List<Item> items, int trials, long seed) {
    CopyRecall recall = new CopyRecall(items, settings, seed);
    List<CopyRecall.Result> results = new ArrayList<>();
    for (CopyCase kind : CopyCase.values()) {
      results.add(recall.measure(kind, trials));
    }
    CopyStream stream = new CopyStream(items, settings);
    return new Row(label, results, stream.pairs().size(), stream.weakPairs());
  }
}
