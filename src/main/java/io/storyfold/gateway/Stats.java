package io.storyfold.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over everything held.
 *
 * @param updatedAt the newest desk clock among the stories, epoch when there is none
 * @param stories by status
 * @param desks stories that hold articles, by desk
 * @param articles, originals, copies of those stories
 * @param placedArticles articles whose evidence is held
 * @param evictedStories forgotten for want of room since the start
 */
record Stats(
    Instant updatedAt,
    Map<String, Integer> stories,
    Map<String, Integer> desks,
    long articles,
    long originals,
    long copies,
    int placedArticles,
    long evictedStories) {

  static Stats of(Instant updatedAt, Tally tally, int placedArticles, long evictedStories) {
    List<Tally.Desk> desks = tally.desks();
    Map<String, Integer> byDesk = new TreeMap<>();
    desks.forEach(desk -> byDesk.put(desk.desk(), desk.stories()));
    return new Stats(
        updatedAt,
        tally.statuses(),
        byDesk,
        desks.stream().mapToLong(Tally.Desk::articles).sum(),
        desks.stream().mapToLong(Tally.Desk::originals).sum(),
        desks.stream().mapToLong(Tally.Desk::copies).sum(),
        placedArticles,
        evictedStories);
  }
}
