package io.storyfold.evaluate;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.Words;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.evaluate.CopyCorpus.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How many front-page items of 25 words are found again when another outlet changed some words. */
public final class ShortItemRecall {
  private static final int WORDS = 25;

  private final CopyEngine engine;
  private final List<String> texts = new ArrayList<>();
  private final Random random;
  private final TextEdits edits;
  private long sequence;

  /** Fills a window with the first 25 words of each article that has as many. */
  public ShortItemRecall(List<Item> items, CopySettings settings, long seed) {
    engine = new CopyEngine(settings);
    random = new Random(seed);
    edits = new TextEdits(seed);
    for (Item item : items) {
      List<String> words = TextEdits.words(item.text());
      if (words.size() >= WORDS) {
        texts.add(String.join(" ", words.subList(0, WORDS)));
        add("item" + (texts.size() - 1), "one.example", texts.get(texts.size() - 1));
      }
    }
  }

  /** Share of {@code trials} items found with {@code changed} of their words replaced, 0 to 1. */
  public double measure(double changed, int trials) {
    int found = 0;
    for (int trial = 0; trial < trials; trial++) {
      int text = random.nextInt(texts.size());
      String other = texts.get(random.nextInt(texts.size()));
      Verdict verdict =
          add("copy", "elsewhere.example", edits.replaceWords(texts.get(text), changed, other));
      String id = "item" + text;
      Verdict own = engine.verdict(id);
      found += verdict.rootId().equals(own != null && own.copy() ? own.rootId() : id) ? 1 : 0;
      engine.remove("copy");
    }
    return (double) found / trials;
  }

  private Verdict add(String id, String source, String teaser) {
    AnalyzedText words = new AnalyzedText(Words.NONE, Words.NONE, Words.of(teaser), Words.NONE);
    CopyItem item = new CopyItem(id, source, 0, Sketcher.sketch(words), false);
    return engine.add(item, sequence++).get(0).verdict();
  }
}
