package io.storyfold.poller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private Instant now = Instant.parse("2026-03-04T17:00:00Z");
  private final Schedule schedule = new Schedule(() -> now, new Random(1), PAUSE);

  @Test
  void shouldAskForEveryFeedSoonAndThenAtItsInterval() {
    FeedSource feed = feed("https://a.example/rss");
    schedule.set(List.of(feed));
    pass(Duration.ofSeconds(30));

    assertThat(schedule.due()).containsExactly(feed);
    assertThat(schedule.due()).isEmpty();
    schedule.done(feed, true, Optional.empty());
    pass(Duration.ofMinutes(8));
    assertThat(schedule.due()).isEmpty();
    pass(Duration.ofMinutes(2));
    assertThat(schedule.due()).containsExactly(feed);
  }

  @Test
  void shouldAskForAFailingFeedEverMoreRarelyButAtLeastOnceADay() {
    FeedSource feed = feed("https://a.example/rss");
    schedule.set(List.of(feed));
    pass(Duration.ofMinutes(1));
    Duration last = Duration.ZERO;
    for (int i = 0; i < 20; i++) {
      assertThat(schedule.due()).containsExactly(feed);
      schedule.done(feed, false, Optional.empty());
      Duration wait = Duration.between(now, schedule.next(feed).orElseThrow());
      assertThat(wait).isLessThanOrEqualTo(Schedule.LONGEST);
      if (i < 5) {
        assertThat(wait).isGreaterThan(last);
      }
      last = wait;
      pass(wait);
    }
    assertThat(last).isGreaterThan(Duration.ofHours(20));
    assertThat(schedule.failures(feed)).isEqualTo(20);
    schedule.due();
    schedule.done(feed, true, Optional.empty());
    assertThat(schedule.failures(feed)).isZero();
  }

  @Test
  void shouldComeBackWhenAServerSaysNotBefore() {
    FeedSource feed = feed("https://a.example/rss");
    schedule.set(List.of(feed));
    pass(Duration.ofMinutes(1));
    schedule.due();
    schedule.done(feed, false, Optional.of(Duration.ofHours(3)));

    assertThat(schedule.next(feed)).hasValue(now.plus(Duration.ofHours(3)));
  }

  @Test
  void shouldAskAHostForOneFeedAtATimeWithAPause() {
    List<FeedSource> feeds =
        List.of(
            feed("https://a.example/1"), feed("https://a.example/2"), feed("https://b.example/"));
    schedule.set(feeds);
    pass(Duration.ofMinutes(1));

    List<FeedSource> first = schedule.due();
    assertThat(first).hasSize(2).contains(feeds.get(2));
    assertThat(schedule.due()).isEmpty();
    first.forEach(f -> schedule.done(f, true, Optional.empty()));
    assertThat(schedule.due()).isEmpty();
    pass(PAUSE);
    assertThat(schedule.due()).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @Test
  void shouldForgetFeedsThatAnotherAsksFor() {
    FeedSource feed = feed("https://a.example/rss");
    schedule.set(List.of(feed));
    pass(Duration.ofMinutes(1));
    schedule.due();
    schedule.set(List.of());
    schedule.done(feed, true, Optional.empty());

    assertThat(schedule.next(feed)).isEmpty();
    pass(Duration.ofDays(1));
    assertThat(schedule.due()).isEmpty();
  }

  private static FeedSource feed(String url) {
    return new FeedSource(URI.create(url), "", INTERVAL, "");
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
