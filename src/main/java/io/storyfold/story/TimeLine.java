package io.storyfold.story;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When a story's articles arrived: a count for each span of time.
 *
 * @param start beginning of the first span, epoch milliseconds, a multiple of {@code span}
 * @param span length of a span, milliseconds; 0 without articles
 * @param counts articles by span, the first and the last above 0, at most {@value #MOST}
 */
public record TimeLine(long start, long span, List<Integer> counts) {
  /** Spans shown, at most. */
  public static final int MOST = 24;

  private static final long HOUR = 3_600_000L;

  /** Without articles. */
  static final TimeLine EMPTY = new TimeLine(0, 0, List.of());

  /** In hours, or in spans of twice as many hours until there are few enough. */
  static TimeLine of(Collection<Member> members) {
    if (members.isEmpty()) {
      return EMPTY;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Member member : members) {
      first = Math.min(first, member.card().arrivedAt());
      last = Math.max(last, member.card().arrivedAt());
    }
    long span = HOUR;
    while (Math.floorDiv(last, span) - Math.floorDiv(first, span) >= MOST) {
      span *= 2;
    }
    long origin = Math.floorDiv(first, span);
    int[] counts = new int[(int) (Math.floorDiv(last, span) - origin) + 1];
    for (Member member : members) {
      counts[(int) (Math.floorDiv(member.card().arrivedAt(), span) - origin)]++;
    }
    return new TimeLine(origin * span, span, IntStream.of(counts).boxed().toList());
  }
}
