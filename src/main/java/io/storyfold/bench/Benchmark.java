package io.storyfold.bench;

import java.util.List;
import java.util.Locale;

/** The benchmarks there are, in the order they run. */
public enum Benchmark {
  /** Reading, sketch and features, one thread. */
  ANALYSIS(false),
  /** Limit and pipeline by turns. */
  PIPELINE(true),
  /** Published to seen in a story. */
  LATENCY(true),
  /** The engines while their window fills. */
  GROWTH(false),
  /** The clustering core while its stories grow in number. */
  STORIES(false),
  /** A desk that comes back. */
  RESTORE(true),
  /** A desk log folded again. */
  REFOLD(true);

  private final boolean broker;

  Benchmark(boolean broker) {
    this.broker = broker;
  }

  /** Whether it needs the embedded broker. */
  public boolean needsBroker() {
    return broker;
  }

  /** Measures. */
  public List<Section> run(Scale scale) {
    return switch (this) {
      case ANALYSIS -> List.of(new AnalysisBenchmark().run(scale));
      case PIPELINE -> new PipelineBenchmark().run(scale);
      case LATENCY -> new LatencyBenchmark().run(scale);
      case GROWTH -> new GrowthBenchmark().run(scale);
      case STORIES -> List.of(new StoriesBenchmark().run(scale));
      case RESTORE -> new DeskBenchmark().restore(scale);
      case REFOLD -> new DeskBenchmark().refold(scale);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
