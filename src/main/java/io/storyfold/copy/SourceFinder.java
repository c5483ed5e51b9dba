package io.storyfold.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the indexed articles an article shares text with.
 *
 * <p>One pass over the article's hashes counts, per posted article, the hashes in common, and for
 * the article itself how many hashes count at all. Only articles above the minimum are compared.
 * Boilerplate counts neither in what is shared nor in the size of the sketches.
 */
final class SourceFinder {
  private final ArticleIndex index;
  private final CopySettings settings;
  private final int[] slots;
  private final List<LiveArticle> touched = new ArrayList<>();

  SourceFinder(ArticleIndex index, CopySettings settings) {
    this.index = index;
    this.settings = settings;
    this.slots = new int[settings.boilerplateCap()];
  }

  /** The best source among the articles {@code allowed}. */
  Optional<Comparison> best(LiveArticle article, Predicate<LiveArticle> allowed) {
    Comparison best = null;
    for (Comparison found : all(article, allowed)) {
      if (best == null || found.betterThan(best)) {
        best = found;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Every article {@code allowed} that this one could be a copy of. The order has no meaning. */
  List<Comparison> all(LiveArticle article, Predicate<LiveArticle> allowed) {
    if (!article.mayBeSource()) {
      return List.of();
    }
    CopyItem item = article.item();
    SketchSize elsewhere = new SketchSize();
    SketchSize sameSource = new SketchSize();
    for (int hash : item.sketch().hashes()) {
      int count = index.shingles.read(hash, slots);
      if (count > settings.boilerplateCap()) {
        continue;
      }
      elsewhere.add(hash);
      boolean sourceBoilerplate = boilerplateOf(item.source(), count);
      if (!sourceBoilerplate) {
        sameSource.add(hash);
      }
      for (int i = 0; i < count; i++) {
        LiveArticle other = index.at(slots[i]);
        if (!sourceBoilerplate || !other.item().source().equals(item.source())) {
          touch(other);
        }
      }
    }
    List<Comparison> found = new ArrayList<>();
    addEqualTexts(article, allowed, found);
    addEqualTitles(article, allowed, found);
    for (LiveArticle other : touched) {
      if (other.shared >= settings.minSharedHashes() && fits(article, other, allowed)) {
        boolean same = other.item().source().equals(item.source());
        Comparison comparison = compare(article, other, same ? sameSource : elsewhere);
        if (comparison.relation() != Relation.ORIGINAL) {
          found.add(comparison);
        }
      }
    }
    touched.forEach(other -> other.shared = 0);
    touched.clear();
    return found;
  }

  private void touch(LiveArticle other) {
    if (other.shared++ == 0) {
      touched.add(other);
    }
  }

  private static boolean fits(
      LiveArticle article, LiveArticle other, Predicate<LiveArticle> allowed) {
    return other != article
        && allowed.test(other)
        && !TemplateGuard.sameTemplate(article.item(), other.item());
  }

  private void addEqualTexts(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long text = article.sketch().textHash();
    int count = text == 0 ? 0 : index.texts.read(ArticleIndex.key(text), slots);
    for (int i = 0; i < within(count); i++) {
      LiveArticle other = index.at(slots[i]);
      if (other.sketch().textHash() == text && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, other.shared));
      }
    }
  }

  private void addEqualTitles(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long title = article.sketch().titleHash();
    int count = title == 0 ? 0 : index.titles.read(ArticleIndex.key(title), slots);
    for (int i = 0; i < within(count); i++) {
      LiveArticle other = index.at(slots[i]);
      if (other.sketch().titleHash() == title
          && near(article, other)
          && !series(article, other)
          && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, other.shared));
      }
    }
  }

  /** A text or headline of too many articles is boilerplate as a whole. */
  private int within(int count) {
    return count <= settings.boilerplateCap() ? count : 0;
  }

  private boolean near(LiveArticle article, LiveArticle other) {
    return Math.abs(article.item().arrivedAt() - other.item().arrivedAt())
        <= settings.titleWindow().toMillis();
  }

  /** One source, one headline, other teasers: a column or a gallery that appears every day. */
  private static boolean series(LiveArticle article, LiveArticle other) {
    return article.item().source().equals(other.item().source())
        && 2 * other.shared < article.sketch().hashes().length
        && 2 * other.shared < other.sketch().hashes().length;
  }

  private Comparison compare(LiveArticle article, LiveArticle other, SketchSize own) {
    int rate = Math.max(article.sketch().rate(), other.sketch().rate());
    double inSource = share(other.shared, own.at(rate));
    double ofSource = share(other.shared, size(other.sketch(), rate, article, other));
    return new Comparison(
        other, relation(rate, inSource, ofSource, other.shared), inSource, ofSource, other.shared);
  }

  private Relation relation(int rate, double inSource, double ofSource, int shared) {
    long shingles = (long) shared << rate;
    boolean enough =
        shingles >= settings.passageShingles()
            || (shingles >= settings.minSharedShingles()
                && inSource + ofSource >= settings.phraseBothWays());
    if (!enough) {
      return Relation.ORIGINAL;
    }
    if (Math.min(inSource, ofSource) >= settings.near()) {
      return Relation.NEAR;
    }
    return Math.max(inSource, ofSource) >= settings.partial()
        ? Relation.PARTIAL
        : Relation.ORIGINAL;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Hashes of {@code sketch} that count between the two articles, at {@code rate}. */
  private int size(Sketch sketch, int rate, LiveArticle article, LiveArticle other) {
    String source = article.item().source();
    boolean same = source.equals(other.item().source());
    int mask = (1 << rate) - 1;
    int size = 0;
    for (int hash : sketch.hashes()) {
      if ((hash & mask) == 0) {
        int count = index.shingles.read(hash, slots);
        if (count <= settings.boilerplateCap() && !(same && boilerplateOf(source, count))) {
          size++;
        }
      }
    }
    return size;
  }

  /** Whether more of the {@code count} articles just read are of {@code source} than may be. */
  private boolean boilerplateOf(String source, int count) {
    int cap = settings.sourceBoilerplateCap();
    if (count <= cap) {
      return false;
    }
    int ofSource = 0;
    for (int i = 0; i < count; i++) {
      ofSource += index.at(slots[i]).item().source().equals(source) ? 1 : 0;
    }
    return ofSource > cap;
  }
}
