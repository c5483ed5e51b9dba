package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.storyfold.avro.DeskEntry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What one article costs the desk in memory does not grow with the flood it comes in, once the
 * lists it meets are as long as they may be. Counted by what is allocated, which is the same on
 * every machine. Processor time is printed for people. More, for figures: {@code
 * -Dstoryfold.flood.articles=100000}, of one kind {@code -Dstoryfold.flood.kinds=ONE_STORY}.
 */
class FloodTest {
  private static final int ARTICLES = Integer.getInteger("storyfold.flood.articles", 1_200);
  private static final String KINDS = System.getProperty("storyfold.flood.kinds", ".*");
  private static final int BLOCKS = 6;

  /** Tables double now and then. */
  private static final double GROWTH = 1.5;

  private final Random random = new Random(20_261_125);
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * Means over one block of articles.
   *
   * @param bytes allocated for an article
   * @param micros of processor time for an article
   */
  private record Cost(long bytes, long micros) {}

  static Stream<Flood> floods() {
    return Stream.of(Flood.values()).filter(flood -> flood.name().matches(KINDS));
  }

  @ParameterizedTest
  @MethodSource("floods")
  void shouldCostNoMorePerArticleAsTheFloodGoesOn(Flood flood, @TempDir Path state) {
    List<Cost> costs = new ArrayList<>();
    try (DeskTasks desk = new DeskTasks(state)) {
      int perBlock = ARTICLES / BLOCKS;
      for (int block = 0; block < BLOCKS; block++) {
        costs.add(cost(desk, entries(flood, block * perBlock, perBlock)));
      }
    }
    System.out.printf("%s, blocks of %d: %s%n", flood, ARTICLES / BLOCKS, costs);

    // By half of it the lists are full: 64 postings, the articles of a snapshot.
    assertThat((double) costs.get(BLOCKS - 1).bytes() / costs.get(BLOCKS / 2).bytes())
        .as("bytes allocated per article, last block to the middle: %s", costs)
        .isLessThan(GROWTH);
  }

  private List<DeskEntry> entries(Flood flood, int from, int count) {
    List<DeskEntry> entries = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      // A thousand in a day, so that all of them are within every window.
      long at = Articles.START + i * Articles.MINUTE / 10;
      entries.add(Articles.entry("en", flood.next(i, random), at));
    }
    return entries;
  }

  private Cost cost(DeskTasks desk, List<DeskEntry> entries) {
    long id = Thread.currentThread().getId();
    long bytes = thread.getThreadAllocatedBytes(id);
    long nanos = thread.getCurrentThreadCpuTime();
    entries.forEach(desk::process);
    return new Cost(
        (thread.getThreadAllocatedBytes(id) - bytes) / entries.size(),
        (thread.getCurrentThreadCpuTime() - nanos) / 1_000 / entries.size());
  }
}
