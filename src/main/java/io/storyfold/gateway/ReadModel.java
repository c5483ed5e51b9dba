package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import io.storyfold.gateway.search.Found;
import io.storyfold.gateway.search.SearchEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway knows, in memory: the last snapshot of each story, its newest updates, where
 * each article stands.
 *
 * <p>The records of the three topics may be applied in any order between the topics, and again
 * after a reconnection; the state depends on the last record of each key only. One lock guards all:
 * writes are short, reads hand out immutable records and everything slow (JSON) happens outside.
 */
final class ReadModel implements AutoCloseable {
  private final GatewaySettings.Memory bounds;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Dossiers dossiers = new Dossiers();
  private final Map<String, PlacedArticle> articles = new HashMap<>();
  private final Merges merges = new Merges();
  private final StoryLists lists = new StoryLists();
  private final TreeSet<Age> ages = new TreeSet<>();
  private final Tally tally = new Tally();
  private final StorySearch search = new StorySearch();
  private long evicted;

  ReadModel(GatewaySettings.Memory bounds) {
    this.bounds = bounds;
  }

  /** Another one whenever the page may be another. */
  long version(StoryQuery query) {
    return search.version(query.search());
  }

  /** No more records for the moment. */
  void settle() {
    search.keepUp(this::searched);
  }

  /** Takes a story's new snapshot. */
  void put(Story story) {
    write(() -> change(story.getId(), dossier -> replace(dossier, story)));
  }

  /** Forgets a story: its topic holds a tombstone. */
  void removeStory(String id) {
    write(
        () ->
            change(
                id,
                dossier -> {
                  replace(dossier, null);
                  dossier.updates().clear();
                }));
  }

  /** Takes an update. */
  void add(StoryUpdate update) {
    write(
        () -> {
          keep(update.getStoryId(), dossier -> dossier.add(update, bounds.updatesPerStory()));
          ArticleRef article = update.getArticle();
          boolean withdrawn =
              update.getKind() == UpdateKind.ARTICLE_REMOVED && update.getOtherStoryId().isEmpty();
          if (withdrawn && article != null) {
            erase(article.getId(), update.getStoryId());
          }
        });
  }

  /** Takes an article's new place. */
  void put(PlacedArticle placed) {
    write(
        () -> {
          String id = placed.getArticle().getId();
          PlacedArticle before = articles.put(id, placed);
          if (before != null
              && !before.getStoryId().isEmpty()
              && !before.getStoryId().equals(placed.getStoryId())) {
            change(before.getStoryId(), dossier -> dossier.remove(id));
          }
          if (!placed.getStoryId().isEmpty()) { // else an editor keeps it out of all stories
            change(placed.getStoryId(), dossier -> dossier.put(placed));
          }
        });
  }

  /** Forgets an article: it was withdrawn. */
  void removeArticle(String id) {
    write(
        () -> {
          PlacedArticle before = articles.remove(id);
          if (before != null && !before.getStoryId().isEmpty()) {
            change(before.getStoryId(), dossier -> dossier.remove(id));
            erase(id, before.getStoryId());
          }
        });
  }

  /** The story as last told, merged ones included. */
  Optional<Story> story(String id) {
    return read(() -> Optional.ofNullable(dossiers.get(id)).map(Dossier::story));
  }

  /** Follows merges from {@code id} to the story that stands for it now. */
  String survivor(String id) {
    return read(
        () -> {
          String current = id;
          Set<String> seen = new HashSet<>();
          while (seen.add(current)) {
            Dossier dossier = dossiers.get(current);
            Story story = dossier == null ? null : dossier.story();
            if (story == null || story.getMergedInto().isEmpty()) {
              return current;
            }
            current = story.getMergedInto();
          }
          return current;
        });
  }

  /** One page of the list. */
  StoryPage stories(StoryQuery query) {
    if (query.filter().words().isEmpty() && query.filter().sources().isEmpty()) {
      Optional<StoryPage> near = read(() -> lists.nearPage(query, Arrivals.until(newest())));
      if (near.isPresent()) {
        return near.get();
      }
    }
    Optional<Found> found = search.find(query.search(), this::searched);
    return read(() -> lists.page(query, dossiers, found, Arrivals.until(newest())));
  }

  /** Newest first. */
  List<StoryUpdate> updates(String storyId) {
    return read(
        () -> {
          Dossier dossier = dossiers.get(storyId);
          List<StoryUpdate> updates =
              dossier == null ? new ArrayList<>() : dossier.updates().list();
          Collections.reverse(updates);
          return updates;
        });
  }

  /** Articles placed in the story or in one that was merged into it. */
  List<PlacedArticle> articles(String storyId) {
    return read(
        () -> {
          List<PlacedArticle> found = new ArrayList<>();
          for (String id : merges.family(storyId)) {
            Optional.ofNullable(dossiers.get(id)).ifPresent(d -> found.addAll(d.articles()));
          }
          return found;
        });
  }

  /** Where an article stands. */
  Optional<PlacedArticle> article(String id) {
    return read(() -> Optional.ofNullable(articles.get(id)));
  }

  /** Publishers seen in a story; empty when it is unknown. */
  Set<String> sources(String storyId) {
    return read(
        () -> {
          Dossier dossier = dossiers.get(storyId);
          return dossier == null ? Set.of() : Set.copyOf(dossier.sources());
        });
  }

  /**
   * The stories that grow fastest, of those updated in the {@code window} before the newest update
   * of all.
   *
   * @param desks any of these; empty: all
   */
  List<Trend> trending(Set<String> desks, Duration window, int limit) {
    return read(
        () -> {
          Instant now = newest();
          List<Trend> trends = new ArrayList<>();
          for (Dossier dossier : lists.in(SortOrder.UPDATED).values()) {
            Story story = dossier.story();
            if (story == null || story.getUpdatedAt().isBefore(now.minus(window))) {
              break;
            }
            if (desks.isEmpty() || desks.contains(story.getDesk())) {
              trends.add(Trend.of(story, dossier.references(), now, window));
            }
          }
          return trends.stream().filter(Trend::rising).sorted(Trend.ORDER).limit(limit).toList();
        });
  }

  /** Counts over everything held. */
  Stats stats() {
    return read(() -> Stats.of(newest(), tally, articles.size(), evicted));
  }

  /** Counts by desk. */
  List<Tally.Desk> desks() {
    return read(tally::desks);
  }

  /** After the last request. */
  @Override
  public void close() {
    search.close();
  }

  /** The newest desk clock among the stories. */
  private Instant newest() {
    Map.Entry<Rank, Dossier> first = lists.in(SortOrder.UPDATED).firstEntry();
    Story story = first == null ? null : first.getValue().story();
    return story == null ? Instant.EPOCH : story.getUpdatedAt();
  }

  private void replace(Dossier dossier, @Nullable Story story) {
    Story before = dossier.story();
    if (before != null) {
      tally.remove(before);
      merges.remove(before);
    }
    lists.replace(dossier, story);
    if (story != null) {
      tally.add(story);
      merges.add(story);
    }
  }

  /** Takes what an article said out of the updates of every story it has stood in. */
  private void erase(String articleId, String storyId) {
    Deque<String> open = new ArrayDeque<>(List.of(storyId));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      for (String id : merges.family(open.removeFirst())) {
        Dossier dossier = dossiers.get(id);
        if (seen.add(id) && dossier != null) {
          open.addAll(dossier.updates().erase(articleId));
        }
      }
    }
  }

  /** Changes what lists show and searches find of a story. */
  private void change(String id, Consumer<Dossier> change) {
    search.note(id);
    keep(id, change);
  }

  private void keep(String id, Consumer<Dossier> change) {
    Dossier dossier = dossiers.open(id);
    ages.remove(dossier.age());
    change.accept(dossier);
    if (dossier.isEmpty()) {
      dossiers.remove(id);
      return;
    }
    ages.add(dossier.age());
    while (dossiers.size() > bounds.stories()
        || (articles.size() > bounds.articles() && !ages.isEmpty())) {
      evict(ages.first().id());
    }
  }

  private void evict(String id) {
    Dossier dossier = dossiers.remove(id);
    if (dossier != null) {
      ages.remove(dossier.age());
      dossier.articles().forEach(placed -> articles.remove(placed.getArticle().getId()));
      replace(dossier, null);
      search.note(id);
      evicted++;
    }
  }

  private @Nullable SearchEntry searched(String id) {
    return read(() -> {
          Dossier dossier = dossiers.get(id);
          return Optional.ofNullable(dossier == null ? null : dossier.searched());
        })
        .orElse(null);
  }

  private <T> T read(Supplier<T> action) {
    return locked(lock.readLock(), action);
  }

  private void write(Runnable action) {
    locked(
        lock.writeLock(),
        () -> {
          action.run();
          return true;
        });
    search.relieve(this::searched);
  }

  private static <T> T locked(Lock lock, Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
