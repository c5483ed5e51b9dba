package io.storyfold.evaluate;

import io.storyfold.article.Article;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.evaluate.CopyCorpus.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How many seeded copies of real articles are found.
 *
 * <p>Three articles in four are in the window, all at one time. Text of the others, as far as they
 * share none with the window, goes into the edits.
 */
public final class CopyRecall {
  private static final double WINDOW_SHARE = .75;

  /** Copies are made of texts with so many words: half of a shorter one is a sentence or two. */
  public static final int MIN_WORDS = 100;

  private final CopyEngine engine;
  private final List<Item> window;
  private final List<Item> fresh = new ArrayList<>();
  private final Random random;
  private final TextEdits edits;
  private long sequence;

  /**
   * The share found of one kind of copy.
   *
   * @param recall found of {@code trials}, 0 to 1
   */
  public record Result(CopyCase kind, int trials, double recall) {}

  /**
   * Fills the window.
   *
   * @param items among each quarter of them one of {@link #MIN_WORDS} words and more
   */
  public CopyRecall(List<Item> items, CopySettings settings, long seed) {
    engine = new CopyEngine(settings);
    random = new Random(seed);
    edits = new TextEdits(seed);
    window = items.subList(0, (int) (items.size() * WINDOW_SHARE));
    window.forEach(this::add);
    for (Item item : items.subList(window.size(), items.size())) {
      if (!add(item).copy()) {
        fresh.add(item);
      }
      engine.remove(item.id());
    }
  }

  /** Makes and looks up {@code trials} copies. */
  public Result measure(CopyCase kind, int trials) {
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      Item text = any(window);
      Item other = any(kind.twoSources() ? window : fresh);
      Article copy = kind.copy(edits, text, other);
      Verdict verdict = add(CopyCorpus.item(copy, 0));
      boolean both = names(verdict, text) && (!kind.twoSources() || names(verdict, other));
      found += both ? 1 : 0;
      engine.remove(copy.id());
    }
    return new Result(kind, trials, (double) found / trials);
  }

  private Item any(List<Item> items) {
    Item item;
    do {
      item = items.get(random.nextInt(items.size()));
    } while (item.words().text().size() < MIN_WORDS);
    return item;
  }

  /** Whether the verdict names the article, or another one of its group of copies. */
  private boolean names(Verdict verdict, Item item) {
    String root = root(item.id());
    return verdict.rootId().equals(root)
        || verdict.further().stream().anyMatch(source -> root(source.id()).equals(root));
  }

  private String root(String id) {
    Verdict verdict = engine.verdict(id);
    return verdict != null && verdict.copy() ? verdict.rootId() : id;
  }

  private Verdict add(Item item) {
    CopyItem article =
        new CopyItem(
            item.id(), item.read().article().source(), 0, Sketcher.sketch(item.words()), false);
    return engine.add(article, sequence++).get(0).verdict();
  }
}
