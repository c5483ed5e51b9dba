package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.gateway.search.SearchEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about one story id. Its parts come from three topics in no fixed order, so any
 * of them may be missing. Not thread-safe: {@link ReadModel} guards it.
 */
final class Dossier {
  /** Titles searched of one story: the largest have thousands, which repeat each other. */
  private static final int SEARCHED_TITLES = 200;

  private final String id;
  private final int number;
  private final Map<String, PlacedArticle> articles = new LinkedHashMap<>();
  private final UpdateLog updates = new UpdateLog();
  private final Set<String> sources = new HashSet<>();
  private final Map<SortOrder, Rank> ranks = new EnumMap<>(SortOrder.class);
  private @Nullable Story story;
  private long touchedAt;

  /**
   * @param number what stands for the id where there are many
   */
  Dossier(String id, int number) {
    this.id = id;
    this.number = number;
  }

  String id() {
    return id;
  }

  int number() {
    return number;
  }

  @Nullable Story story() {
    return story;
  }

  void story(@Nullable Story snapshot) {
    story = snapshot;
    ranks.clear();
    if (snapshot != null) {
      for (SortOrder order : SortOrder.values()) {
        ranks.put(order, new Rank(order.key(snapshot), id));
      }
      touchedAt = Math.max(touchedAt, snapshot.getUpdatedAt().toEpochMilli());
    }
    collectSources();
  }

  /** Where the story stands in an order; only while there is a snapshot. */
  Rank rank(SortOrder order) {
    return Objects.requireNonNull(ranks.get(order), id);
  }

  void put(PlacedArticle placed) {
    touchedAt = Math.max(touchedAt, placed.getDecidedAt().toEpochMilli());
    articles.put(placed.getArticle().getId(), placed);
    sources.add(placed.getArticle().getSource());
  }

  void remove(String articleId) {
    articles.remove(articleId);
    collectSources();
  }

  /** Adds an update and forgets the oldest above {@code bound}. */
  void add(StoryUpdate update, int bound) {
    touchedAt = Math.max(touchedAt, update.getAt().toEpochMilli());
    updates.add(update, bound);
  }

  List<PlacedArticle> articles() {
    return new ArrayList<>(articles.values());
  }

  /** Every article of which anything is held, each once. */
  List<ArticleRef> references() {
    List<ArticleRef> references = new ArrayList<>();
    for (PlacedArticle placed : articles.values()) {
      references.add(placed.getArticle());
    }
    if (story != null) {
      for (ArticleRef article : story.getArticles()) {
        if (!articles.containsKey(article.getId())) {
          references.add(article);
        }
      }
    }
    return references;
  }

  UpdateLog updates() {
    return updates;
  }

  /** Publishers of the newest articles and of all placed ones. */
  Set<String> sources() {
    return sources;
  }

  boolean isEmpty() {
    return story == null && articles.isEmpty() && updates.isEmpty();
  }

  /** How long it is kept when room is needed. */
  Age age() {
    return new Age(story != null && story.getStatus() == StoryStatus.OPEN, touchedAt, id);
  }

  /** What is searched; null while no snapshot is held: then no list shows it. */
  @Nullable SearchEntry searched() {
    Story snapshot = story;
    if (snapshot == null) {
      return null;
    }
    Set<String> texts = new LinkedHashSet<>(snapshot.getKeywords());
    texts.add(snapshot.getHeadline());
    snapshot.getArticles().forEach(article -> texts.add(article.getTitle()));
    for (PlacedArticle placed : articles.values()) {
      if (texts.size() >= SEARCHED_TITLES) {
        break;
      }
      texts.add(placed.getArticle().getTitle());
    }
    return new SearchEntry(id, number, snapshot.getDesk(), texts, sources, snapshot.getAgencies());
  }

  private void collectSources() {
    sources.clear();
    if (story != null) {
      for (ArticleRef article : story.getArticles()) {
        sources.add(article.getSource());
      }
    }
    for (PlacedArticle placed : articles.values()) {
      sources.add(placed.getArticle().getSource());
    }
  }
}
