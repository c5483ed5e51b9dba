package io.storyfold.poller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * When which feed is asked for: each at its interval, a failing one ever more rarely, one request
 * at a time to a host and a pause after it. Chance spreads requests, so that feeds that began
 * together do not stay together. For one thread.
 */
final class Schedule {
  /** Longest time between requests for a feed that keeps failing, unless its interval is longer. */
  static final Duration LONGEST = Duration.ofDays(1);

  /** Doublings of the interval: more would overflow, and {@link #LONGEST} is reached before. */
  private static final int MOST_DOUBLINGS = 14;

  /** Share of a delay that is left to chance. */
  private static final double JITTER = 0.1;

  /** A start asks for all feeds within this time, or their interval when that is shorter. */
  private static final Duration SPREAD = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final RandomGenerator random;
  private final Duration hostPause;
  private final Map<FeedSource, Plan> plans = new HashMap<>();
  private final Map<String, Instant> hosts = new HashMap<>();
  private final Set<String> busy = new HashSet<>();

  private record Plan(Instant next, int failures, boolean asked) {}

  Schedule(InstantSource clock, RandomGenerator random, Duration hostPause) {
    this.clock = clock;
    this.random = random;
    this.hostPause = hostPause;
  }

  /** The feeds from now on; those that stay keep their place. */
  void set(Collection<FeedSource> feeds) {
    plans.keySet().retainAll(Set.copyOf(feeds));
    for (FeedSource feed : feeds) {
      Duration within = feed.interval().compareTo(SPREAD) < 0 ? feed.interval() : SPREAD;
      plans.computeIfAbsent(
          feed, f -> new Plan(clock.instant().plus(share(within, random.nextDouble())), 0, false));
    }
  }

  /** Feeds to be asked for now, the longest waiting first; they are busy until {@link #done}. */
  List<FeedSource> due() {
    Instant now = clock.instant();
    List<FeedSource> due = new ArrayList<>();
    plans.entrySet().stream()
        .filter(e -> !e.getValue().asked() && !e.getValue().next().isAfter(now))
        .sorted(Comparator.comparing(e -> e.getValue().next()))
        .map(Map.Entry::getKey)
        .forEach(
            feed -> {
              boolean free = !hosts.getOrDefault(host(feed), Instant.MIN).isAfter(now);
              if (free && busy.add(host(feed))) {
                due.add(feed);
              }
            });
    due.forEach(f -> plans.computeIfPresent(f, (k, p) -> new Plan(p.next(), p.failures(), true)));
    return due;
  }

  /** A feed was asked for. */
  void done(FeedSource feed, boolean well, Optional<Duration> retryAfter) {
    Instant now = clock.instant();
    busy.remove(host(feed));
    hosts.values().removeIf(free -> !free.isAfter(now));
    hosts.put(host(feed), now.plus(hostPause));
    plans.computeIfPresent(
        feed,
        (f, plan) -> {
          int failures = well ? 0 : plan.failures() + 1;
          Duration delay = delay(feed, failures);
          Duration wait = retryAfter.filter(r -> r.compareTo(delay) > 0).orElse(delay);
          return new Plan(now.plus(wait), failures, false);
        });
  }

  /** When a feed is asked for next; empty when it is none of ours. */
  Optional<Instant> next(FeedSource feed) {
    return Optional.ofNullable(plans.get(feed)).map(Plan::next);
  }

  int failures(FeedSource feed) {
    Plan plan = plans.get(feed);
    return plan == null ? 0 : plan.failures();
  }

  private Duration delay(FeedSource feed, int failures) {
    Duration longest = feed.interval().compareTo(LONGEST) > 0 ? feed.interval() : LONGEST;
    Duration doubled = feed.interval().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration delay = doubled.compareTo(longest) > 0 ? longest : doubled;
    return share(delay, 1 - JITTER * random.nextDouble());
  }

  private static Duration share(Duration of, double share) {
    return Duration.ofMillis((long) (of.toMillis() * share));
  }

  private static String host(FeedSource feed) {
    String host = feed.url().getHost();
    return host == null ? feed.url().getRawAuthority() : host.toLowerCase(Locale.ROOT);
  }
}
