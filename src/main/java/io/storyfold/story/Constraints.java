package io.storyfold.story;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What editors ordered about articles: must-link, cannot-link, pin and block (K. Wagstaff et al.,
 * "Constrained k-means clustering with background knowledge", 2001, for the first two). They are on
 * articles, not stories, so that they hold however the stories come about.
 */
final class Constraints {
  private final TreeMap<String, Constraint> byArticle = new TreeMap<>();

  /** Takes one up as stored. */
  void restore(Constraint stored) {
    byArticle.put(stored.articleId(), stored);
  }

  boolean blocked(String articleId) {
    return of(articleId).blocked();
  }

  boolean pinned(String articleId) {
    return of(articleId).pinned();
  }

  /** Articles beside which the article stands, newest order first. */
  List<String> together(String articleId) {
    return of(articleId).together();
  }

  /** Whether the article may not stand in a story that holds articles {@code inStory}. */
  boolean parted(String articleId, Predicate<String> inStory) {
    return of(articleId).apart().stream().anyMatch(inStory);
  }

  /** Whether some article of the one story may not stand beside some article of the other. */
  boolean parted(Predicate<String> inOne, Predicate<String> inOther) {
    return byArticle.values().stream()
        .anyMatch(c -> inOne.test(c.articleId()) && c.apart().stream().anyMatch(inOther));
  }

  void block(String articleId, boolean blocked, long clock, StoryChanges changes) {
    change(articleId, c -> c.blocked(blocked, clock), changes);
  }

  void pin(String articleId, boolean pinned, long clock, StoryChanges changes) {
    change(articleId, c -> c.pinned(pinned, clock), changes);
  }

  /** From now on the two stand in one story. */
  void link(String one, String other, long clock, StoryChanges changes) {
    if (!one.equals(other)) {
      change(one, c -> c.linked(other, clock), changes);
      change(other, c -> c.linked(one, clock), changes);
    }
  }

  /** From now on the two stand in different stories. */
  void part(String one, String other, long clock, StoryChanges changes) {
    if (!one.equals(other)) {
      change(one, c -> c.parted(other, clock), changes);
      change(other, c -> c.parted(one, clock), changes);
    }
  }

  /** A newer order lifts what kept pairs of articles apart, or together. */
  void lift(BiPredicate<String, String> pair, StoryChanges changes) {
    for (Constraint old : List.copyOf(byArticle.values())) {
      Constraint lifted =
          new Constraint(
              old.articleId(),
              old.at(),
              old.blocked(),
              old.pinned(),
              unpaired(old.articleId(), old.together(), pair),
              unpaired(old.articleId(), old.apart(), pair));
      if (!lifted.equals(old)) {
        change(old.articleId(), c -> lifted, changes);
      }
    }
  }

  /** Forgets what was ordered before {@code oldest}. */
  void purge(long oldest, StoryChanges changes) {
    for (Constraint constraint : List.copyOf(byArticle.values())) {
      if (constraint.at() < oldest) {
        change(constraint.articleId(), c -> Constraint.none(c.articleId()), changes);
      }
    }
  }

  private static List<String> unpaired(
      String articleId, Collection<String> links, BiPredicate<String, String> pair) {
    return links.stream().filter(other -> !pair.test(articleId, other)).toList();
  }

  private Constraint of(String articleId) {
    Constraint known = byArticle.get(articleId);
    return known == null ? Constraint.none(articleId) : known;
  }

  private void change(String articleId, UnaryOperator<Constraint> how, StoryChanges changes) {
    Constraint after = how.apply(of(articleId));
    if (after.isVoid()) {
      byArticle.remove(articleId);
    } else {
      byArticle.put(articleId, after);
    }
    changes.constraints().put(articleId, after);
  }
}
