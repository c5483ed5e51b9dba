package io.storyfold.bench;

import io.storyfold.article.AnalyzedText;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.Sketch;
import io.storyfold.copy.Sketcher;
import io.storyfold.evaluate.CopyCase;
import io.storyfold.evaluate.CopyCorpus;
import io.storyfold.evaluate.TextEdits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Any number of articles out of a few thousand real ones, two in five of them edited copies of the
 * others.
 *
 * <p>The real texts come again and again, in generations that share nothing: the hashes of each are
 * multiplied by an odd number of its own. That maps hashes one to one and keeps their powers of
 * two, so a generation looks to the index like other news of the same kind. One article arrives in
 * a millisecond.
 */
final class CopyLoad {
  private static final double COPIES = .4;
  private static final String COPY = "elsewhere.example";

  private final List<AnalyzedText> texts = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<Sketch> sketches = new ArrayList<>();

  /** Edits the copies. */
  CopyLoad(List<CopyCorpus.Item> items, long seed) {
    Random random = new Random(seed);
    TextEdits edits = new TextEdits(seed);
    CopyCase[] cases = CopyCase.values();
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i), items.get(i).read().article().source());
      while (random.nextDouble() < COPIES) {
        CopyCorpus.Item original = items.get(random.nextInt(i + 1));
        CopyCorpus.Item other = items.get(random.nextInt(items.size()));
        CopyCase kind = cases[random.nextInt(cases.length)];
        if (original.words().text().size() > 1 && other.words().text().size() > 1) {
          add(kind.copied(edits, original, other), COPY);
        }
      }
    }
  }

  private void add(CopyCorpus.Item item, String source) {
    texts.add(item.words());
    sources.add(source);
    sketches.add(Sketcher.sketch(item.words()));
  }

  /** The texts of {@code count} articles from {@code number} on, sketched now. */
  List<Sketch> sketches(int number, int count) {
    List<Sketch> made = new ArrayList<>(count);
    for (int i = number; i < number + count; i++) {
      made.add(Sketcher.sketch(texts.get(i % texts.size())));
    }
    return made;
  }

  /** The articles from {@code number} on, of these sketches, each as its generation has it. */
  List<CopyItem> items(int number, List<Sketch> made) {
    List<CopyItem> items = new ArrayList<>(made.size());
    for (int i = 0; i < made.size(); i++) {
      items.add(item(number + i, made.get(i)));
    }
    return items;
  }

  /** Article {@code number} with the sketch made before: fills a window sooner. */
  CopyItem prepared(int number) {
    return item(number, sketches.get(number % texts.size()));
  }

  private CopyItem item(int number, Sketch sketch) {
    int factor = 2 * (number / texts.size()) + 1;
    int[] hashes = sketch.hashes().clone();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] *= factor;
    }
    Arrays.sort(hashes);
    Sketch other =
        new Sketch(
            sketch.version(),
            sketch.rate(),
            hashes,
            sketch.textHash() * factor,
            sketch.titleHash() * factor,
            sketch.slots().clone());
    String source = sources.get(number % texts.size());
    return new CopyItem(source + "|" + (100_000_000 + number), source, number, other, false);
  }
}
