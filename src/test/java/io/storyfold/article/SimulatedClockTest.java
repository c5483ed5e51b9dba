package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final long START = 1_767_225_600_000L;
  private static final long NONE = Long.MIN_VALUE;

  @Test
  void shouldFollowDatesInOrder() {
    assertThat(arrivals(START, START + 5, START + 9)).containsExactly(START, START + 5, START + 9);
  }

  @Test
  void shouldNeverGoBack() {
    assertThat(arrivals(START + 9, START, START + 5))
        .containsExactly(START + 9, START + 9, START + 9);
  }

  @Test
  void shouldNotBelieveOneDateInTheFutureOrPast() {
    long[] dates = LongStream.range(0, 30).map(i -> START + i * HOUR).toArray();
    dates[7] = 4_070_908_800_000L;
    dates[15] = 0;

    long[] arrivals = arrivals(dates);

    // The earlier middle one of the 18 dates around it, the two astray among them.
    assertThat(arrivals[7]).isEqualTo(START + 8 * HOUR);
    assertThat(arrivals[15]).isEqualTo(arrivals[14]);
    assertThat(arrivals[29]).isEqualTo(START + 29 * HOUR);
  }

  @Test
  void shouldBelieveADateUpToADayAboveItsNeighbours() {
    long[] dates = new long[21];
    Arrays.fill(dates, START);
    dates[10] = START + DAY;
    assertThat(arrivals(dates)[10]).isEqualTo(START + DAY);
    dates[10] = START + DAY + 1;
    assertThat(arrivals(dates)[10]).isEqualTo(START);
  }

  @Test
  void shouldGiveUndatedItemsTheTimeBefore() {
    assertThat(arrivals(NONE, NONE, START, NONE, START + 5, NONE))
        .containsExactly(START, START, START, START, START + 5, START + 5);
    assertThat(arrivals(NONE, NONE)).containsExactly(0, 0);
  }

  @Test
  void shouldNotLookAtTheDateOfAWithdrawal() {
    Article kill =
        Article.from("example.org").status(ArticleStatus.CANCELED).publishedAt(START).build();

    assertThat(SimulatedClock.dateOf(kill)).isEmpty();
  }

  @Test
  void shouldEnd() {
    SimulatedClock<Long> clock = clock(Collections.emptyIterator());

    assertThat(clock.hasNext()).isFalse();
    assertThatThrownBy(clock::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void shouldReadTenItemsAhead() {
    List<Long> read = new ArrayList<>();
    Iterator<Long> endless = LongStream.iterate(START, t -> t + 1).peek(read::add).iterator();

    SimulatedClock<Long> clock = clock(endless);
    clock.next();

    assertThat(read).hasSize(11);
  }

  @Test
  void shouldAgreeWithTheDefinition() {
    Random random = new Random(7);
    long[] dates = new long[500];
    for (int i = 0; i < dates.length; i++) {
      dates[i] =
          random.nextInt(10) == 0
              ? NONE
              : START + (long) (random.nextGaussian() * 2 * DAY) + i * HOUR;
    }

    assertThat(arrivals(dates)).containsExactly(byDefinition(dates));
  }

  private static long[] byDefinition(long[] items) {
    long[] dated = Arrays.stream(items).filter(d -> d != NONE).toArray();
    long[] arrivals = new long[items.length];
    long now = START - 365 * DAY;
    int d = 0;
    for (int i = 0; i < items.length; i++) {
      if (items[i] != NONE) {
        long[] around =
            Arrays.copyOfRange(dated, Math.max(0, d - 10), Math.min(dated.length, d + 11));
        Arrays.sort(around);
        long median = around[(around.length - 1) / 2];
        now = Math.max(now, dated[d] <= median + DAY ? dated[d] : median);
        d++;
      }
      arrivals[i] = now;
    }
    return arrivals;
  }

  private static long[] arrivals(long... dates) {
    List<Long> arrivals = new ArrayList<>();
    clock(Arrays.stream(dates).iterator()).forEachRemaining(a -> arrivals.add(a.arrivedAt()));
    return arrivals.stream().mapToLong(Long::longValue).toArray();
  }

  private static SimulatedClock<Long> clock(Iterator<Long> dates) {
    return new SimulatedClock<>(
        dates, date -> date == NONE ? OptionalLong.empty() : OptionalLong.of(date));
  }
}
