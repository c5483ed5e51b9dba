package io.storyfold.gateway;

import io.storyfold.avro.Counts;
import io.storyfold.avro.Story;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts over everything held.
 *
 * @param stories by status
 * @param desks stories that hold articles, by desk
 * @param articles, originals, copies of those stories
 * @param placedArticles articles whose evidence is held
 * @param evictedStories forgotten for want of room since the start
 */
record Stats(
    Map<String, Integer> stories,
    Map<String, Integer> desks,
    long articles,
    long originals,
    long copies,
    int placedArticles,
    long evictedStories) {

  static Stats of(Collection<Dossier> dossiers, int placedArticles, long evictedStories) {
    Map<String, Integer> byStatus = new TreeMap<>();
    Map<String, Integer> byDesk = new TreeMap<>();
    long articles = 0;
    long originals = 0;
    long copies = 0;
    for (Dossier dossier : dossiers) {
      Story story = dossier.story();
      if (story == null) {
        continue;
      }
      byStatus.merge(story.getStatus().name(), 1, Integer::sum);
      if (StoryQuery.WITH_ARTICLES.contains(story.getStatus())) {
        Counts counts = story.getCounts();
        byDesk.merge(story.getDesk(), 1, Integer::sum);
        articles += counts.getArticles();
        originals += counts.getOriginals();
        copies += counts.getCopies();
      }
    }
    return new Stats(byStatus, byDesk, articles, originals, copies, placedArticles, evictedStories);
  }
}
