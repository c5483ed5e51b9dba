package io.storyfold.evaluate;

import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Passages;
import io.storyfold.copy.Sketcher;
import io.storyfold.evaluate.CopyCorpus.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How often two articles that have nothing to do with each other are called copies. */
public final class CopyPrecision {
  /** Characters of a passage that two people do not write by chance. */
  private static final int PASSAGE = 80;

  private final CopyEngine engine;
  private final Passages passages = new Passages();
  private final List<Item> items;
  private final List<CopyItem> sketched = new ArrayList<>();
  private long sequence;

  /**
   * Pairs compared.
   *
   * @param called copies
   * @param wrong of them: of random pairs, those without a passage in common; of pairs of different
   *     events, all
   */
  public record Result(long pairs, long called, long wrong) {}

  /** Compares each pair alone, as of two sources at one time. */
  public CopyPrecision(List<Item> items, CopySettings settings) {
    this.engine = new CopyEngine(settings);
    this.items = items;
    for (Item item : items) {
      String number = "source" + sketched.size();
      sketched.add(new CopyItem(item.id(), number, 0, Sketcher.sketch(item.words()), false));
    }
  }

  /** Pairs drawn at random. */
  public Result random(int pairs, long seed) {
    Random random = new Random(seed);
    long called = 0;
    long wrong = 0;
    for (int i = 0; i < pairs; i++) {
      int a = random.nextInt(items.size());
      int b = (a + 1 + random.nextInt(items.size() - 1)) % items.size();
      if (copies(a, b)) {
        called++;
        String passage = passages.longest(items.get(a).text(), items.get(b).text(), PASSAGE + 1);
        wrong += passage.length() < PASSAGE - PASSAGE / 4 ? 1 : 0;
      }
    }
    return new Result(pairs, called, wrong);
  }

  /**
   * All pairs of one topic and different events.
   *
   * @param events by article id. A topic is the number an event's name begins with, as in ECB+
   *     ({@code 18ecb}, {@code 18ecbplus}); events without one are all of one topic
   */
  public Result confusable(Map<String, String> events) {
    long pairs = 0;
    long called = 0;
    for (int a = 0; a < items.size(); a++) {
      for (int b = a + 1; b < items.size(); b++) {
        String one = events.get(items.get(a).id());
        String other = events.get(items.get(b).id());
        if (one != null && other != null && !one.equals(other) && topic(one).equals(topic(other))) {
          pairs++;
          called += copies(a, b) ? 1 : 0;
        }
      }
    }
    return new Result(pairs, called, called);
  }

  private static String topic(String event) {
    int end = 0;
    while (end < event.length() && Character.isDigit(event.charAt(end))) {
      end++;
    }
    return event.substring(0, end);
  }

  private boolean copies(int a, int b) {
    engine.add(sketched.get(a), sequence++);
    boolean copies = engine.add(sketched.get(b), sequence++).get(0).verdict().copy();
    engine.remove(sketched.get(b).id());
    engine.remove(sketched.get(a).id());
    return copies;
  }
}
