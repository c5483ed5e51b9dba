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
  private final Occurrences shingles;
  private final Occurrences texts;
  private final Occurrences titles;
  private final SharedCounts shared = new SharedCounts();

  SourceFinder(ArticleIndex index, CopySettings settings) {
    this.index = index;
    this.settings = settings;
    this.shingles = new Occurrences(index.shingles, settings.boilerplateCap());
    this.texts = new Occurrences(index.texts, settings.boilerplateCap());
    this.titles = new Occurrences(index.titles, settings.boilerplateCap());
    this.boilerplate = new Boilerplate(index, settings, shingles);
    this.rule = new CopyRule(boilerplate, settings);
  }

  /** What {@code article} shares with the articles {@code allowed}. */
  SharedText find(LiveArticle article, Predicate<LiveArticle> allowed) {
    if (!article.judgeable()) {
      return SharedText.NONE;
    }
    index.fetch(article);
    shingles.read(article.hashes());
    shared.resize(index.slots());
    SketchSize elsewhere = new SketchSize();
    SketchSize sameSource = new SketchSize();
    for (int i = 0; i < shingles.hashes(); i++) {
      if (!shingles.tooMany(i)) {
        count(article, i, elsewhere, sameSource);
      }
    }
    List<Comparison> found = new ArrayList<>();
    addEqualTexts(article, allowed, found);
    addEqualTitles(article, allowed, found);
    shared.retain(settings.minSharedHashes(), slot -> allowed.test(index.at(slot)));
    for (int i = 0; i < shared.size(); i++) {
      LiveArticle other = index.at(shared.slot(i));
      SketchSize own = article.sameSource(other) ? sameSource : elsewhere;
      if (!TemplateGuard.sameTemplate(article, other)) {
        Comparison comparison = compare(article, other, own);
        if (comparison.copy()) {
          found.add(comparison);
        }
      }
    }
    double originality = shared.size() == 0 ? 1 : originality();
    shared.clear();
    int hashes = article.hashes().length;
    double boilerplate = share(hashes - sameSource.at(article.rate()), hashes);
    return new SharedText(found, originality, boilerplate);
  }

  private void count(LiveArticle article, int i, SketchSize elsewhere, SketchSize sameSource) {
    int hash = article.hashes()[i];
    elsewhere.add(hash);
    boolean ofSource = boilerplate.ofSource(article.source(), i);
    if (!ofSource) {
      sameSource.add(hash);
    }
    for (int j = 0; j < shingles.count(i); j++) {
      int slot = shingles.slot(i, j);
      if (!ofSource || !index.ofSource(slot, article.source())) {
        shared.add(slot);
      }
    }
  }

  /** Share of the hashes that no article has with which there is more in common than phrases. */
  private double originality() {
    int counted = 0;
    int seen = 0;
    for (int i = 0; i < shingles.hashes(); i++) {
      if (!shingles.tooMany(i)) {
        counted++;
        seen += seen(i) ? 1 : 0;
      }
    }
    return counted == 0 ? 1 : 1 - (double) seen / counted;
  }

  private boolean seen(int i) {
    for (int j = 0; j < shingles.count(i); j++) {
      if (shared.of(shingles.slot(i, j)) > 0) {
        return true;
      }
    }
    return false;
  }

  private void addEqualTexts(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long text = article.textHash();
    if (text == 0) {
      return;
    }
    texts.read(ArticleIndex.key(text));
    for (int i = 0; i < texts.slots(0); i++) {
      LiveArticle other = index.at(texts.slot(0, i));
      if (other.textHash() == text && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, shared.of(other.slot())));
      }
    }
  }

  private void addEqualTitles(
      LiveArticle article, Predicate<LiveArticle> allowed, List<Comparison> found) {
    long title = article.titleHash();
    if (title == 0) {
      return;
    }
    titles.read(ArticleIndex.key(title));
    for (int i = 0; i < titles.slots(0); i++) {
      LiveArticle other = index.at(titles.slot(0, i));
      if (other.titleHash() == title
          && near(article, other)
          && !series(article, other)
          && fits(article, other, allowed)) {
        found.add(Comparison.exact(other, shared.of(other.slot())));
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
    int common = shared.of(other.slot());
    return article.sameSource(other)
        && 2 * common < article.hashes().length
        && 2 * common < other.hashes().length;
  }

  private Comparison compare(LiveArticle article, LiveArticle other, SketchSize own) {
    int rate = Math.max(article.rate(), other.rate());
    int common = shared.of(other.slot());
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
