package io.storyfold.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
  private final ArticleIndex index;
  private final SourceFinder finder;
  private final CopyGroups groups = new CopyGroups();

  private final FurtherSources further = new FurtherSources();
  private final Judge judge;

  /** In sequence order: revisions go to the end. */
  private final LiveArticles live = new LiveArticles();

  private final Representatives representatives;
  private long lastSequence = Long.MIN_VALUE;

  /** An empty engine. */
  public CopyEngine(CopySettings settings) {
    this.settings = settings;
    this.index = new ArticleIndex(settings.boilerplateCap());
    this.finder = new SourceFinder(index, settings);
    this.representatives = new Representatives(live, groups, index);
    this.judge = new Judge(settings);
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
    live.fetch(item.id());
    index.fetch(article);
    LiveArticle before = live.remove(item.id());
    Judgement judgement =
        before == null ? judge(article, Set.of()) : judgeRevision(article, before);
    Verdict verdict = judgement.verdict();
    live.add(article);
    settle(article, verdict);
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(judgement);
    if (before != null && (verdict.copy() || !article.mayBeSource())) {
      judgements.addAll(regroup(item.id(), item.id()).values());
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
    String rootId = article == null ? id : article.rootId();
    if (article != null) {
      depart(article);
    }
    Map<String, Judgement> changed = regroup(id, rootId);
    forgetFurther(id, changed);
    return List.copyOf(changed.values());
  }

  /**
   * Drops the articles that arrived before {@code clock} minus the window. Verdicts on their copies
   * stay.
   *
   * @param clock epoch milliseconds
   * @return the dropped articles, oldest first: the caller's store must delete them
   */
  public List<Departed> expire(long clock) {
    long horizon = clock - settings.window().toMillis();
    List<Departed> expired = new ArrayList<>();
    LiveArticle oldest = live.oldest();
    while (oldest != null && oldest.arrivedAt() < horizon) {
      live.fetchNext();
      live.remove(oldest);
      depart(oldest);
      expired.add(new Departed(oldest.id(), oldest.sequence()));
      oldest = live.oldest();
    }
    return expired;
  }

  /**
   * Takes back an article that was stored with its verdict; to be called in sequence order.
   *
   * @throws IllegalArgumentException when {@code sequence} does not rise
   */
  public void restore(CopyItem item, long sequence, Verdict verdict) {
    LiveArticle article = next(item, sequence);
    live.add(article);
    settle(article, verdict);
  }

  /** The current verdict on a live article; null when the window does not hold it. */
  public @Nullable Verdict verdict(String id) {
    LiveArticle article = live.get(id);
    return article == null ? null : article.verdict();
  }

  /** The sequence under which a live article was added; empty when the window does not hold it. */
  public OptionalLong sequence(String id) {
    LiveArticle article = live.get(id);
    return article == null ? OptionalLong.empty() : OptionalLong.of(article.sequence());
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

  private Judgement judge(LiveArticle article, Set<LiveArticle> ruledOut) {
    SharedText shared = finder.find(article, sources(article, ruledOut));
    return new Judgement(article.id(), judge.verdict(article, shared), shared.boilerplate());
  }

  /** Who may be named as a source of {@code article}: no look at any of them for a new one. */
  private Predicate<LiveArticle> sources(LiveArticle article, Set<LiveArticle> ruledOut) {
    boolean newest = article.sequence() == lastSequence;
    if (newest && ruledOut.isEmpty() && groups.of(article.id()).isEmpty()) {
      return other -> true;
    }
    return other ->
        other.sequence() < article.sequence()
            && !other.rootId().equals(article.id())
            && !ruledOut.contains(other);
  }

  private Judgement judgeRevision(LiveArticle article, LiveArticle before) {
    depart(before);
    SharedText shared = finder.find(before, other -> true);
    if (article.sameText(before)) {
      return new Judgement(article.id(), before.verdict(), shared.boilerplate());
    }
    Set<LiveArticle> related = new HashSet<>();
    for (Comparison comparison : shared.sources()) {
      if (!comparison.source().id().equals(before.verdict().directId())) {
        related.add(comparison.source());
      }
    }
    return judge(article, related);
  }

  private void settle(LiveArticle article, Verdict verdict) {
    article.judge(verdict);
    if (verdict.copy()) {
      groups.add(article);
      further.add(article);
    }
    if (representatives.needsPosting(article)) {
      index.post(article);
    }
  }

  /** Undoes {@link #settle}. */
  private void depart(LiveArticle article) {
    if (article.posted()) {
      index.unpost(article);
    }
    if (article.verdict().copy()) {
      groups.remove(article);
      further.remove(article);
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
  private Map<String, Judgement> regroup(String id, String rootId) {
    Map<String, Judgement> changed = new LinkedHashMap<>();
    boolean rootGone = rootId.equals(id);
    for (LiveArticle copy : List.copyOf(groups.of(rootId))) {
      Verdict before = copy.verdict();
      boolean sourceGone = before.directId().equals(id);
      if (!rootGone && !sourceGone && !changed.containsKey(before.directId())) {
        continue;
      }
      depart(copy);
      LiveArticle direct = live.get(before.directId());
      boolean keepsSource = !sourceGone && direct != null && direct.sequence() < copy.sequence();
      Verdict after =
          keepsSource && direct != null
              ? before.withRoot(direct.rootId())
              : judge(copy, Set.of()).verdict();
      settle(copy, after);
      if (!after.equals(before)) {
        changed.put(copy.id(), new Judgement(copy.id(), after));
      }
    }
    return changed;
  }

  /** Copies that had some of their text from {@code id} keep what they have from elsewhere. */
  private void forgetFurther(String id, Map<String, Judgement> changed) {
    List<LiveArticle> naming = new ArrayList<>(further.of(id));
    naming.sort(Comparator.comparingLong(LiveArticle::sequence));
    for (LiveArticle copy : naming) {
      further.remove(copy);
      copy.judge(copy.verdict().without(id));
      further.add(copy);
      changed.put(copy.id(), new Judgement(copy.id(), copy.verdict()));
    }
  }
}
