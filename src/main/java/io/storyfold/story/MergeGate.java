package io.storyfold.story;

import io.storyfold.story.cluster.Merge;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Says of the merges of one pass which an editor does not want. */
final class MergeGate implements Predicate<Merge> {
  private final StoryBook book;

  /** Merges of this pass, which the book is told of after it. */
  private final Map<String, String> gone = new HashMap<>();

  MergeGate(StoryBook book) {
    this.book = book;
  }

  @Override
  public boolean test(Merge merge) {
    boolean locked = book.story(merge.from()).locked() || book.story(merge.into()).locked();
    if (locked || book.constraints.parted(in(merge.from()), in(merge.into()))) {
      return false;
    }
    gone.put(merge.from(), merge.into());
    return true;
  }

  private Predicate<String> in(String storyId) {
    return articleId -> {
      Member member = book.member(articleId);
      return member != null && survivor(book.story(member.storyId()).id).equals(storyId);
    };
  }

  private String survivor(String storyId) {
    String id = storyId;
    while (gone.containsKey(id)) {
      id = Objects.requireNonNull(gone.get(id));
    }
    return id;
  }
}
