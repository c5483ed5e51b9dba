package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Features;
import io.storyfold.copy.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeLineTest {
  private static final long HOUR = 3_600_000L;

  @Test
  void shouldCountByTheHourWhileThatIsEnough() {
    assertThat(TimeLine.of(members(10 * HOUR, 10 * HOUR + 1, 13 * HOUR)))
        .isEqualTo(new TimeLine(10 * HOUR, HOUR, List.of(2, 0, 0, 1)));
  }

  @Test
  void shouldTakeLongerSpansForALongStory() {
    TimeLine line = TimeLine.of(members(0, 47 * HOUR, 48 * HOUR));

    assertThat(line.span()).isEqualTo(4 * HOUR);
    assertThat(line.counts()).hasSize(13);
  }

  @Test
  void shouldCountEveryArticleInFewSpans() {
    Random random = new Random(1);
    for (int run = 0; run < 200; run++) {
      long[] times =
          random.longs(1 + random.nextInt(50), 0, 1 + random.nextInt(Integer.MAX_VALUE)).toArray();
      TimeLine line = TimeLine.of(members(times));

      assertThat(line.counts()).hasSizeBetween(1, TimeLine.MOST);
      assertThat(line.counts().stream().mapToInt(count -> count).sum()).isEqualTo(times.length);
      assertThat(line.counts().get(0)).isPositive();
      assertThat(line.counts().get(line.counts().size() - 1)).isPositive();
      assertThat(line.start() % line.span()).isZero();
    }
  }

  @Test
  void shouldBeEmptyWithoutArticles() {
    assertThat(TimeLine.of(List.of())).isEqualTo(TimeLine.EMPTY);
  }

  private static List<Member> members(long... arrivals) {
    List<Member> members = new ArrayList<>();
    for (long at : arrivals) {
      Card card =
          new Card("a", "", "s", "t", "en", at, at, 1, false, List.of(), "", false, "", false);
      members.add(
          new Member(
              members.size(),
              at,
              card,
              "s",
              Verdict.ORIGINAL,
              null,
              Reason.NONE,
              Features.NONE,
              true));
    }
    return members;
  }
}
