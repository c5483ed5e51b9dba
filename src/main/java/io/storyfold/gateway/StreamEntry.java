package io.storyfold.gateway;

import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import java.util.HashSet;
import java.util.Set;

/**
 * One update as the stream sends it.
 *
 * @param story what was known of its story when it arrived, to filter by
 * @param data the update as JSON in UTF-8, made once and shared by all clients
 */
@SuppressWarnings("ArrayRecordComponent") // shared bytes, never compared
record StreamEntry(int partition, long offset, Facets story, byte[] data) {

  /**
   * The sides of a story that filters ask for.
   *
   * @param text the headline and the title of the article concerned
   */
  record Facets(
      String id,
      String desk,
      StoryStatus status,
      int sourceCount,
      Set<String> sources,
      Set<String> agencies,
      FoldedText text) {}

  /** An update of a story of which {@code model} may know more sources and agencies. */
  static StreamEntry of(int partition, long offset, StoryUpdate update, ReadModel model) {
    Set<String> sources = new HashSet<>(model.sources(update.getStoryId()));
    Set<String> agencies = new HashSet<>();
    model.story(update.getStoryId()).ifPresent(story -> agencies.addAll(story.getAgencies()));
    String title = "";
    if (update.getArticle() != null) {
      sources.add(update.getArticle().getSource());
      agencies.addAll(update.getArticle().getAgencies());
      title = update.getArticle().getTitle();
    }
    return new StreamEntry(
        partition,
        offset,
        new Facets(
            update.getStoryId(),
            update.getDesk(),
            update.getStatus(),
            update.getCounts().getSources(),
            sources,
            agencies,
            FoldedText.of(update.getHeadline(), title)),
        Json.bytes(update));
  }
}
