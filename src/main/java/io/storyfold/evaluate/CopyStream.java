package io.storyfold.evaluate;

import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Passages;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.evaluate.CopyCorpus.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Streams articles through the copy engine as a desk would, and keeps what it called copies. */
public final class CopyStream {
  /** Longest quotation, characters: enough to judge by. */
  private static final int PASSAGE = 600;

  private static final double WEAK = .6;

  private final List<Pair> pairs = new ArrayList<>();

  /**
   * An article that was called a copy.
   *
   * @param source the earlier article it was called a copy of
   * @param passage longest they share, at most 600 characters
   */
  public record Pair(Item copy, Item source, Verdict verdict, String passage) {}

  /** Streams the articles in their order. */
  public CopyStream(List<Item> items, CopySettings settings) {
    CopyEngine engine = new CopyEngine(settings);
    Passages passages = new Passages();
    Map<String, Item> seen = new HashMap<>();
    long sequence = 0;
    for (Item item : items) {
      engine.expire(item.arrivedAt());
      Verdict verdict = engine.add(copyItem(item), sequence++).get(0).verdict();
      Item source = seen.get(verdict.directId());
      if (verdict.copy() && source != null) {
        String passage = passages.longest(item.text(), source.text(), PASSAGE);
        pairs.add(new Pair(item, source, verdict, passage));
      }
      seen.put(item.id(), item);
    }
  }

  private static CopyItem copyItem(Item item) {
    ReadArticle article = item.read().article();
    return new CopyItem(
        item.id(),
        article.source(),
        item.arrivedAt(),
        article.publishedAt(),
        Sketcher.sketch(item.words()),
        article.genre() != Genre.ARTICLE);
  }

  /** Every article that was called a copy, in order. */
  public List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** A seeded draw of those with less than three fifths of either text in the other. */
  public List<Pair> drawWeak(int count, long seed) {
    List<Pair> weak = new ArrayList<>(pairs.stream().filter(CopyStream::weak).toList());
    Collections.shuffle(weak, new Random(seed));
    return List.copyOf(weak.subList(0, Math.min(count, weak.size())));
  }

  /** Number of copies with less than three fifths of either text in the other. */
  public long weakPairs() {
    return pairs.stream().filter(CopyStream::weak).count();
  }

  private static boolean weak(Pair pair) {
    return Math.max(pair.verdict().containmentInSource(), pair.verdict().containmentOfSource())
        < WEAK;
  }
}
