package io.storyfold.example;

import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a frontend remembers, whatever order the topics come in and however often. */
final class StoryShelf {
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, PlacedArticle> articles = new HashMap<>();
  private final Map<String, String> redirects = new HashMap<>();
  private final Map<String, Integer> revisions = new HashMap<>();
  private final List<String> alerts = new ArrayList<>();

  // From here on as in schemas/README.md.

  void story(String id, @Nullable Story story) {
    if (story == null) { // a tombstone: forget it
      stories.remove(id);
      return;
    }
    stories.put(id, story); // per story the topic is in order: the last one counts
    revisions.merge(id, story.getRevision(), Math::max);
    if (story.getStatus() == StoryStatus.MERGED) {
      redirects.put(id, story.getMergedInto());
    }
  }

  void update(StoryUpdate update) {
    int known = revisions.getOrDefault(update.getStoryId(), 0);
    if (update.getRevision() <= known) {
      return; // seen before, or already in the snapshot
    }
    revisions.put(update.getStoryId(), update.getRevision());
    if (!update.getMergedInto().isEmpty()) {
      redirects.put(update.getStoryId(), update.getMergedInto());
    }
    if (!update.getReplayed()) {
      alerts.add(update.getId());
    }
  }

  void article(String id, @Nullable PlacedArticle placed) {
    if (placed == null) { // withdrawn: off every page at once
      articles.remove(id);
    } else {
      articles.put(id, placed);
    }
  }

  String survivor(String id) {
    String current = id;
    while (redirects.containsKey(current)) {
      current = redirects.get(current);
    }
    return current;
  }

  // End of what is in schemas/README.md.

  Map<String, Story> stories() {
    return stories;
  }

  Map<String, PlacedArticle> articles() {
    return articles;
  }

  List<String> alerts() {
    return alerts;
  }
}
