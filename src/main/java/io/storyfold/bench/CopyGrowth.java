package io.storyfold.bench;

import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.IndexStatistics;
import io.storyfold.evaluate.CopyCorpus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Speed and size of the copy engine with more and more articles in its window, which is full: for
 * each article that comes one leaves. One thread; sketch, index, verdict and expiry together.
 */
public final class CopyGrowth {
  private static final int RUNS = 3;

  private final CopyLoad load;
  private final int measured;

  /**
   * What a window of so many articles costs.
   *
   * @param perSecond articles a second of the wall clock, median of three runs
   * @param perCpuSecond articles a second of processor time, median of three runs
   * @param bytes of heap per article
   * @param longestMillis longest single article, wall clock
   */
  public record Result(
      int window,
      double perSecond,
      double perCpuSecond,
      double bytes,
      double longestMillis,
      IndexStatistics index) {}

  /**
   * Prepares the load from real articles, and lets the compiler work on it.
   *
   * @param measured articles a run
   */
  public CopyGrowth(List<CopyCorpus.Item> items, int measured, long seed) {
    this.load = new CopyLoad(items, seed);
    this.measured = measured;
    measure(measured);
  }

  /** Fills a window of {@code articles} and measures the next ones. */
  public Result measure(int articles) {
    long before = usedHeap();
    CopyEngine engine =
        new CopyEngine(
            CopySettings.DEFAULTS.with(
                Duration.ofMillis(articles),
                CopySettings.DEFAULTS.near(),
                CopySettings.DEFAULTS.partial()));
    int number = 0;
    while (number < articles) {
      engine.add(load.prepared(number), number);
      number++;
    }
    double bytes = (usedHeap() - before) / (double) engine.size();
    List<Double> rates = new ArrayList<>();
    List<Double> cpuRates = new ArrayList<>();
    long longest = 0;
    for (int run = 0; run < RUNS; run++) {
      Stopwatch watch = new Stopwatch();
      for (int end = number + measured; number < end; number++) {
        long start = System.nanoTime();
        CopyItem item = load.sketched(number);
        engine.expire(item.arrivedAt());
        engine.add(item, number);
        longest = Math.max(longest, System.nanoTime() - start);
      }
      rates.add(measured / watch.seconds());
      cpuRates.add(measured / watch.cpuSeconds());
    }
    return new Result(
        articles,
        new Spread(rates).median(),
        new Spread(cpuRates).median(),
        bytes,
        longest / (double) Duration.ofMillis(1).toNanos(),
        engine.statistics());
  }

  private static long usedHeap() {
    for (int i = 0; i < RUNS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
