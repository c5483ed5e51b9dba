package io.storyfold.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a verdict of what an article shares with others. */
final class Judge {
  private final CopySettings settings;

  Judge(CopySettings settings) {
    this.settings = settings;
  }

  Verdict verdict(LiveArticle article, SharedText shared) {
    List<Comparison> sources = shared.sources();
    if (sources.isEmpty()) {
      return Verdict.original(shared.originality(), false);
    }
    Comparison best = sources.get(0);
    for (Comparison source : sources) {
      best = source.betterThan(best) ? source : best;
    }
    if (roundup(best, sources)) {
      return Verdict.original(shared.originality(), true);
    }
    double originality = best.relation() == Relation.EXACT ? 0 : shared.originality();
    return new Verdict(
        best.relation(),
        best.source().rootId(),
        best.source().id(),
        best.inSource(),
        best.ofSource(),
        best.shared(),
        Verdict.rounded(originality),
        further(article, best, sources),
        false);
  }

  /** Whether a good part of each of so many originals stands in it that it is a copy of none. */
  private boolean roundup(Comparison best, List<Comparison> sources) {
    if (sources.size() < settings.roundupSources() || best.inSource() >= settings.near()) {
      return false;
    }
    Set<String> roots = new HashSet<>();
    for (Comparison source : sources) {
      if (source.ofSource() >= settings.partial()) {
        roots.add(source.source().rootId());
      }
    }
    return roots.size() >= settings.roundupSources();
  }

  /** Goes on naming the source of most of what has none yet, until that is little. */
  private List<FurtherSource> further(
      LiveArticle article, Comparison best, List<Comparison> sources) {
    List<FurtherSource> further = new ArrayList<>();
    List<Comparison> left = new ArrayList<>(sources);
    left.sort(Comparator.comparingLong(source -> source.source().sequence()));
    Comparison named = best;
    int[] rest = article.hashes();
    while (named != null) {
      rest = SortedInts.without(rest, named.source().hashes());
      left.remove(named);
      named = null;
      double most = 0;
      for (Comparison source : left) {
        double share = share(article, rest, source);
        if (share > most) {
          most = share;
          named = source;
        }
      }
      if (named != null && further.size() < Verdict.MAX_FURTHER) {
        further.add(new FurtherSource(named.source().id(), Verdict.rounded(most)));
      } else {
        named = null;
      }
    }
    return List.copyOf(further);
  }

  /**
   * Share of the article's text that is of the rest and stands in {@code source}; 0 when it is
   * little of both.
   */
  private double share(LiveArticle article, int[] rest, Comparison source) {
    int common = SortedInts.common(rest, source.source().hashes());
    int rate = Math.max(article.rate(), source.source().rate());
    double share = (double) common / SortedInts.multiples(article.hashes(), 1 << rate);
    boolean goodPart = 2 * common >= source.shared();
    return common >= settings.minSharedHashes()
            && goodPart
            && (share >= settings.further() || source.ofSource() >= settings.partial())
        ? share
        : 0;
  }
}
