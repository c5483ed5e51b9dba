package io.storyfold.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What editors ordered about one article; it outlives the article's versions and its withdrawal.
 *
 * @param at the desk's clock at the last order, epoch milliseconds
 * @param blocked stands in no story
 * @param pinned represents the story it stands in
 * @param together articles whose story is its story, newest order first
 * @param apart articles whose story is never its story, newest order first
 */
public record Constraint(
    String articleId,
    long at,
    boolean blocked,
    boolean pinned,
    List<String> together,
    List<String> apart) {
  /** Links kept of each kind; the newest orders count. */
  static final int MOST_LINKS = 32;

  static Constraint none(String articleId) {
    return new Constraint(articleId, 0, false, false, List.of(), List.of());
  }

  /** Whether it says nothing. */
  public boolean isVoid() {
    return !blocked && !pinned && together.isEmpty() && apart.isEmpty();
  }

  Constraint blocked(boolean now, long clock) {
    return new Constraint(articleId, clock, now, pinned, together, apart);
  }

  Constraint pinned(boolean now, long clock) {
    return new Constraint(articleId, clock, blocked, now, together, apart);
  }

  Constraint linked(String other, long clock) {
    return new Constraint(
        articleId, clock, blocked, pinned, with(together, other), without(apart, other));
  }

  Constraint parted(String other, long clock) {
    return new Constraint(
        articleId, clock, blocked, pinned, without(together, other), with(apart, other));
  }

  private static List<String> with(List<String> links, String other) {
    List<String> more = new ArrayList<>(without(links, other));
    more.add(0, other);
    return List.copyOf(more.subList(0, Math.min(MOST_LINKS, more.size())));
  }

  private static List<String> without(List<String> links, String other) {
    return links.stream().filter(link -> !link.equals(other)).toList();
  }
}
