package io.storyfold.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges articles against the earlier articles of a window.
 *
 * <p>Not thread-safe; deterministic; knows no clock. Its state is the live articles with their
 * sequences and verdicts, which the caller stores: an engine restored from them answers like the
 * one that was lost.
 *
 * <p>Order is the caller's sequence: it rises with every {@code add} and {@code restore}, also for
 * a revision of a known article.
 */
public final class CopyEngine {
  private final CopySettings settings;
  private final ArticleIndex index = new ArticleIndex();
  private final SourceFinder finder;
  private final CopyGroups groups = new CopyGroups();

  /** By id, in sequence order: revisions go to the end. */
  private final Map<String, LiveArticle> live = new LinkedHashMap<>();

  private final Representatives representatives = new Representatives(live, groups, index);
  private long lastSequence = Long.MIN_VALUE;

  /** An empty engine. */
  public CopyEngine(CopySettings settings) {
    this.settings = settings;
    this.finder = new SourceFinder(index, settings);
  }

  /**
   * Takes in a new article, or a revision in place of the version before.
   *
   * <p>A revision is not judged a copy of its own copies, nor of an article its version before
   * already shared text with without having been called its copy: that one took from it.
   *
   * @return the article's own judgement first; after it, when a revised original became a copy,
   *     those of its former copies that changed
   * @throws IllegalArgumentException when {@code sequence} does not rise
   */
  public List<Judgement> add(CopyItem item, long sequence) {
    LiveArticle article = next(item, sequence);
    LiveArticle before = live.remove(item.id());
    Verdict verdict = before == null ? judge(article, Set.of()) : judgeRevision(article, before);
    settle(article, verdict);
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(new Judgement(item.id(), verdict));
    if (before != null && (verdict.copy() || item.neverOriginal())) {
      judgements.addAll(regroup(item.id(), item.id()));
    }
    return judgements;
  }

  /**
   * Takes an article out for good. Its copies are judged anew, in order, so that the earliest of
   * them becomes the original of the others.
   *
   * @return the verdicts that changed; also for an article that has left the window, when copies of
   *     it have not
   */
  public List<Judgement> remove(String id) {
    LiveArticle article = live.remove(id);
    if (article == null) {
      return regroup(id, id);
    }
    String rootId = article.rootId();
    depart(article);
    return regroup(id, rootId);
  }

  /**
   * Drops the articles that arrived before {@code clock} minus the window. Verdicts on their copies
   * stay.
   *
   * @param clock epoch milliseconds
   * @return ids of the dropped articles, oldest first: the caller's store must delete them
   */
  public List<String> expire(long clock) {
    long horizon = clock - settings.window().toMillis();
    List<String> expired = new ArrayList<>();
    Iterator<LiveArticle> oldest = live.values().iterator();
    while (oldest.hasNext()) {
      LiveArticle article = oldest.next();
      if (article.item().arrivedAt() >= horizon) {
        break;
      }
      oldest.remove();
      depart(article);
      expired.add(article.id());
    }
    return expired;
  }

  /**
   * Takes back an article that was stored with its verdict; to be called in sequence order.
   *
   * @throws IllegalArgumentException when {@code sequence} does not rise
   */
  public void restore(CopyItem item, long sequence, Verdict verdict) {
    settle(next(item, sequence), verdict);
  }

  /** The current verdict on a live article; null when the window does not hold it. */
  public @Nullable Verdict verdict(String id) {
    LiveArticle article = live.get(id);
    return article == null ? null : article.verdict();
  }

  /** Number of articles in the window. */
  public int size() {
    return live.size();
  }

  /** Sizes, for metrics. */
  public IndexStatistics statistics() {
    return new IndexStatistics(
        live.size(), index.size(), groups.size(), index.shingles.hashes(), index.shingles.size());
  }

  private LiveArticle next(CopyItem item, long sequence) {
    if (sequence <= lastSequence) {
      throw new IllegalArgumentException(
          "article %s: sequence %d does not rise above %d; add and restore in sequence order"
              .formatted(item.id(), sequence, lastSequence));
    }
    lastSequence = sequence;
    return new LiveArticle(item, sequence);
  }

  private Verdict judge(LiveArticle article, Set<LiveArticle> ruledOut) {
    Predicate<LiveArticle> earlier =
        other ->
            other.sequence() < article.sequence()
                && !other.rootId().equals(article.id())
                && !ruledOut.contains(other);
    return finder.best(article, earlier).map(Comparison::verdict).orElse(Verdict.ORIGINAL);
  }

  private Verdict judgeRevision(LiveArticle article, LiveArticle before) {
    depart(before);
    boolean sameText =
        article.sketch().equals(before.sketch())
            && article.item().neverOriginal() == before.item().neverOriginal();
    if (sameText) {
      return before.verdict();
    }
    Set<LiveArticle> related = new HashSet<>();
    for (Comparison comparison : finder.all(before, other -> true)) {
      if (!comparison.source().id().equals(before.verdict().directId())) {
        related.add(comparison.source());
      }
    }
    return judge(article, related);
  }

  private void settle(LiveArticle article, Verdict verdict) {
    article.judge(verdict);
    live.putIfAbsent(article.id(), article);
    if (verdict.copy()) {
      groups.add(article);
    }
    if (representatives.needsPosting(article)) {
      index.post(article);
    }
  }

  /** Undoes {@link #settle}, but for the entry in {@link #live}. */
  private void depart(LiveArticle article) {
    if (article.posted()) {
      index.unpost(article);
    }
    if (article.verdict().copy()) {
      groups.remove(article);
    }
    representatives.refresh(article.rootId(), article.id());
    if (article.verdict().relation().replacesSource()) {
      representatives.refresh(article.verdict().rootId(), article.verdict().directId());
    }
  }

  /**
   * Judges anew the copies of the group that had {@code id} for their root or direct source; copies
   * of those follow them to their root.
   */
  private List<Judgement> regroup(String id, String rootId) {
    List<Judgement> changed = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    boolean rootGone = rootId.equals(id);
    for (LiveArticle copy : List.copyOf(groups.of(rootId))) {
      Verdict before = copy.verdict();
      boolean sourceGone = before.directId().equals(id);
      if (!rootGone && !sourceGone && !moved.contains(before.directId())) {
        continue;
      }
      depart(copy);
      LiveArticle direct = live.get(before.directId());
      boolean keepsSource = !sourceGone && direct != null && direct.sequence() < copy.sequence();
      Verdict after =
          keepsSource && direct != null ? before.withRoot(direct.rootId()) : judge(copy, Set.of());
      settle(copy, after);
      if (!after.equals(before)) {
        changed.add(new Judgement(copy.id(), after));
        moved.add(copy.id());
      }
    }
    return changed;
  }
}
