package io.storyfold.bench;

import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.IndexStatistics;
import io.storyfold.copy.Sketch;
import io.storyfold.evaluate.CopyCorpus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Speed and size of the copy engine with more and more articles in its window, which is full: for
 * each article that comes one leaves. One thread; sketch, index, verdict and expiry together. What
 * {@link CopyLoad} does to make one generation of articles unlike the last is not measured.
 */
public final class CopyGrowth {
  private static final int RUNS = 3;

  /** Articles between two readings of the clock; what makes other news of them is not measured. */
  private static final int BATCH = 100;

  private final CopyLoad load;
  private final int measured;

  /**
   * What a window of so many articles costs.
   *
   * @param perSecond articles a second of the wall clock, median of three runs
   * @param perCpuSecond articles a second of processor time, median of three runs
   * @param bytes of heap per article
   * @param longestMillis longest single index, verdict and expiry, wall clock
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
   * @param measured articles a run, rounded up to a hundred
   */
  public CopyGrowth(List<CopyCorpus.Item> items, int measured, long seed) {
    this.load = new CopyLoad(items, seed);
    this.measured = (measured + BATCH - 1) / BATCH * BATCH;
    measure(measured);
  }

  /** Fills a window of {@code articles} and measures the next ones. */
  public Result measure(int articles) {
    long before = Heap.used();
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
    double bytes = (Heap.used() - before) / (double) engine.size();
    List<Double> rates = new ArrayList<>();
    List<Double> cpuRates = new ArrayList<>();
    long longest = 0;
    for (int run = 0; run < RUNS; run++) {
      double seconds = 0;
      double cpuSeconds = 0;
      for (int end = number + measured; number < end; number += BATCH) {
        Stopwatch sketching = new Stopwatch();
        List<Sketch> sketches = load.sketches(number, BATCH);
        seconds += sketching.seconds();
        cpuSeconds += sketching.cpuSeconds();
        List<CopyItem> items = load.items(number, sketches);
        Stopwatch judging = new Stopwatch();
        longest = Math.max(longest, judge(engine, items, number));
        seconds += judging.seconds();
        cpuSeconds += judging.cpuSeconds();
      }
      rates.add(measured / seconds);
      cpuRates.add(measured / cpuSeconds);
    }
    return new Result(
        articles,
        new Spread(rates).median(),
        new Spread(cpuRates).median(),
        bytes,
        longest / (double) Duration.ofMillis(1).toNanos(),
        engine.statistics());
  }

  /** Returns the longest that one of them took, in nanoseconds. */
  private static long judge(CopyEngine engine, List<CopyItem> items, long sequence) {
    long longest = 0;
    long start = System.nanoTime();
    for (CopyItem item : items) {
      engine.expire(item.arrivedAt());
      engine.add(item, sequence++);
      long end = System.nanoTime();
      longest = Math.max(longest, end - start);
      start = end;
    }
    return longest;
  }
}
