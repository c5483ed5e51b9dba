package io.storyfold.copy;

import java.util.ArrayList;
import java.util.List;
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
  private final Boilerplate boilerplate;
  private final CopyRule rule;
  private final SharedCounts shared = new SharedCounts();

  SourceFinder(ArticleIndex index, CopySettings settings) {
    this.index = index;
    this.settings = settings;
    this.boilerplate = new Boilerplate(index, settings);
    this.rule = new CopyRule(boilerplate, settings);
  }

  /** What {@code article} shares with the articles {@code allowed}. */
  SharedText find(LiveArticle article, Predicate<LiveArticle> allowed) {
    if (!article.judgeable()) {
      return SharedText.NONE;
    }
    index.shingles.warm(article.hashes());
    shared.resize(index.slots());
    SketchSize elsewhere = new SketchSize();
    SketchSize sameSource = new SketchSize();
    for (int hash : article.hashes()) {
      count(article, hash, elsewhere, sameSource);
    }
    List<Comparison> found = new ArrayList<>();
    addEqualTexts(article, allowed, found);
    addEqualTitles(article, allowed, found);
    boolean shares = false;
    for (int i = 0; i < shared.touched(); i++) {
      int slot = shared.slot(i);
      if (shares(article, slot, allowed)) {
        LiveArticle other = index.at(slot);
        shares = true;
        SketchSize own = article.sameSource(other) ? sameSource : elsewhere;
        if (!TemplateGuard.sameTemplate(article, other)) {
          Comparison comparison = compare(article, other, own);
          if (comparison.copy()) {
            found.add(comparison);
          }
        }
      }
    }
    double originality = shares ? originality(article, allowed) : 1;
    shared.clear();
    return new SharedText(found, originality);
  }

  private void count(LiveArticle article, int hash, SketchSize elsewhere, SketchSize sameSource) {
    int count = boilerplate.read(hash);
    if (count > settings.boilerplateCap()) {
      return;
    }
    elsewhere.add(hash);
    boolean ofSource = boilerplate.ofSource(article.source(), count);
    if (!ofSource) {
      sameSource.add(hash);
    }
    for (int i = 0; i < count; i++) {
      if (!ofSource || !boilerplate.article(i).sameSource(article)) {
        shared.add(boilerplate.slot(i));
      }
    }
  }

  /** Share of the hashes that no article has with which there is more in common than phrases. */
  private double originality(LiveArticle article, Predicate<LiveArticle> allowed) {
    int counted = 0;
    int seen = 0;
    for (int hash : article.hashes()) {
      int count = boilerplate.read(hash);
      if (count <= settings.boilerplateCap()) {
        counted++;
        seen += seen(article, count, allowed) ? 1 : 0;
      }
    }
    return counted == 0 ? 1 : 1 - (double) seen / counted;
  }

  private boolean seen(LiveArticle article, int count, Predicate<LiveArticle> allowed) {
    for (int i = 0; i < count; i++) {
      if (shares(article, boilerplate.slot(i), allowed)) {
        return true;
      }
    }
    return false;
  }

  private boolean shares(LiveArticle article, int slot, Predicate<LiveArticle> allowed) {
    return shared.of(slot) >= settings.minSharedHashes()
        && slot != article.slot
        && allowed.test(index.at(slot));
  }

  private void addEqualTexts(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long text = article.textHash();
    int count = text == 0 ? 0 : boilerplate.read(index.texts, text);
    for (int i = 0; i < count; i++) {
      LiveArticle other = boilerplate.article(i);
      if (other.textHash() == text && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, shared.of(other.slot)));
      }
    }
  }

  private void addEqualTitles(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long title = article.titleHash();
    int count = title == 0 ? 0 : boilerplate.read(index.titles, title);
    for (int i = 0; i < count; i++) {
      LiveArticle other = boilerplate.article(i);
      if (other.titleHash() == title
          && near(article, other)
          && !series(article, other)
          && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, shared.of(other.slot)));
      }
    }
  }

  private static boolean fits(
      LiveArticle article, LiveArticle other, Predicate<LiveArticle> allowed) {
    return other != article && allowed.test(other) && !TemplateGuard.sameTemplate(article, other);
  }

  private boolean near(LiveArticle article, LiveArticle other) {
    return Math.abs(article.arrivedAt() - other.arrivedAt()) <= settings.titleWindow().toMillis();
  }

  /** One source, one headline, other teasers: a column or a gallery that appears every day. */
  private boolean series(LiveArticle article, LiveArticle other) {
    int common = shared.of(other.slot);
    return article.sameSource(other)
        && 2 * common < article.hashes().length
        && 2 * common < other.hashes().length;
  }

  private Comparison compare(LiveArticle article, LiveArticle other, SketchSize own) {
    int rate = Math.max(article.rate(), other.rate());
    int common = shared.of(other.slot);
    double inSource = share(common, own.at(rate));
    int most = inSource >= settings.partial() ? Integer.MAX_VALUE : mostForPartial(common);
    double ofSource = share(common, boilerplate.size(other, rate, article, most));
    Relation relation = rule.relation(article, other, common << rate, rate, inSource, ofSource);
    return new Comparison(other, relation, inSource, ofSource, common);
  }

  /** With more hashes than that in one text, {@code common} are too small a part of it. */
  private int mostForPartial(int common) {
    return (int) (common / settings.partial()) + 1;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : Math.min(1, (double) part / whole);
  }
}
