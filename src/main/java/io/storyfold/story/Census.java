package io.storyfold.story;

import java.util.List;
import java.util.function.UnaryOperator;

/** Counts a story's articles in all the ways that frontends are shown. */
final class Census {
  private final UnaryOperator<String> familyOf;
  private final Tally<String> sources = new Tally<>();
  private final Tally<String> families = new Tally<>();
  private final Tally<String> agencies = new Tally<>();
  private final Tally<Long> published = new Tally<>();
  private int articles;
  private int originals;

  /** By a function from a source to its publisher family. */
  Census(UnaryOperator<String> familyOf) {
    this.familyOf = familyOf;
  }

  void add(Member member) {
    articles++;
    originals += member.isOriginal() ? 1 : 0;
    sources.add(member.card().source());
    families.add(familyOf.apply(member.card().source()));
    member.card().agencies().forEach(agencies::add);
    published.add(member.card().publishedAt());
  }

  void remove(Member member) {
    articles--;
    originals -= member.isOriginal() ? 1 : 0;
    sources.remove(member.card().source());
    families.remove(familyOf.apply(member.card().source()));
    member.card().agencies().forEach(agencies::remove);
    published.remove(member.card().publishedAt());
  }

  void clear() {
    articles = 0;
    originals = 0;
    sources.clear();
    families.clear();
    agencies.clear();
    published.clear();
  }

  Counts counts() {
    return new Counts(
        articles, originals, sources.distinct(), families.distinct(), agencies.distinct());
  }

  /**
   * The chance that two articles drawn at random (the same one may be drawn twice) come from
   * different publisher families: 1 − Σ share² (E. H. Simpson, "Measurement of diversity", 1949). 0
   * for one family, towards 1 for many of like size.
   */
  double diversity() {
    if (articles == 0) {
      return 0;
    }
    double same = 0;
    for (int count : families.counts()) {
      double share = (double) count / articles;
      same += share * share;
    }
    return 1 - same;
  }

  /** Share of the articles with a text of their own, 0..1; 0 for none. */
  double originality() {
    return articles == 0 ? 0 : (double) originals / articles;
  }

  int families() {
    return families.distinct();
  }

  long firstPublishedAt() {
    return published.smallest(0L);
  }

  List<String> agencies() {
    return agencies.values();
  }
}
