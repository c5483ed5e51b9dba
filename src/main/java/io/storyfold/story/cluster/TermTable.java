package io.storyfold.story.cluster;

import io.storyfold.article.Term;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Every term some live member holds, by a small integer id, with its counts and its stories.
 *
 * <p>An id is reused once nobody holds its term; ids therefore differ between an index that lived
 * and one that was rebuilt. Nothing may depend on their order.
 */
final class TermTable {
  static final int UNKNOWN = -1;

  /** Articles that must have written a term before it counts as a word of the language. */
  static final int WRITERS = 3;

  /** By {@link TermKey}. */
  private final Long2IntOpenHashMap ids = new Long2IntOpenHashMap();

  private final Numbers numbering = new Numbers();

  /** Of the terms those that {@link #WRITERS} members wrote: few, and asked for most. */
  private final Long2IntOpenHashMap words = new Long2IntOpenHashMap();

  private final StorySlots slots;
  private final Map<Double, TermIdf> idfs = new HashMap<>();
  private final TermLevels levels = new TermLevels();
  private String[] texts = new String[1024];
  private int[][] postings = new int[1024][];
  private int[] stories = new int[1024];
  private int[] writers = new int[1024];
  private boolean[] numbers = new boolean[1024];
  private long freed;

  TermTable(StorySlots slots) {
    this.slots = slots;
    ids.defaultReturnValue(UNKNOWN);
    words.defaultReturnValue(UNKNOWN);
    levels.grow(texts.length);
  }

  /** The idf of all terms under one exponent, with so many live stories. */
  TermIdf idf(double exponent, int liveStories) {
    TermIdf idf = idfs.get(exponent);
    if (idf == null) {
      idf = new TermIdf(exponent, levels);
      idfs.put(exponent, idf);
    }
    idf.update(liveStories);
    return idf;
  }

  int find(String text) {
    return ids.get(TermKey.of(text));
  }

  /** How often a term lost its id. */
  long freed() {
    return freed;
  }

  /** The id of {@code text}, given to it now when it has none. */
  int intern(String text) {
    long key = TermKey.of(text);
    int id = ids.get(key);
    if (id != UNKNOWN) {
      return id;
    }
    id = numbering.take();
    makeRoom(id);
    ids.put(key, id);
    texts[id] = text;
    numbers[id] = Character.isDigit(text.charAt(0));
    postings[id] = Postings.NONE;
    return id;
  }

  private void makeRoom(int id) {
    if (id == texts.length) {
      int larger = id * 2;
      texts = Arrays.copyOf(texts, larger);
      postings = Arrays.copyOf(postings, larger);
      stories = Arrays.copyOf(stories, larger);
      writers = Arrays.copyOf(writers, larger);
      numbers = Arrays.copyOf(numbers, larger);
      levels.grow(larger);
    }
  }

  void add(Member member) {
    for (int i = 0; i < member.size(); i++) {
      if (isWritten(member.flags(i))) {
        int id = Member.id(member.entries()[i]);
        if (++writers[id] == WRITERS) {
          words.put(TermKey.of(texts[id]), id);
        }
      }
    }
  }

  /** Takes the member out; its story's counts must be taken back before. */
  void remove(Member member) {
    for (int i = 0; i < member.size(); i++) {
      int id = Member.id(member.entries()[i]);
      if (isWritten(member.flags(i)) && writers[id]-- == WRITERS) {
        words.remove(TermKey.of(texts[id]));
      }
      if (stories[id] == 0) {
        ids.remove(TermKey.of(texts[id]));
        numbering.giveBack(id);
        freed++;
      }
    }
  }

  private static boolean isWritten(int flags) {
    return (flags & Term.PART) == 0;
  }

  String text(int id) {
    return texts[id];
  }

  boolean number(int id) {
    return numbers[id];
  }

  /**
   * Slots of the stories that hold the term, in order of their creation: the first {@link #stories}
   * of the array.
   */
  int[] postings(int id) {
    return postings[id];
  }

  /** Live stories that hold the term. */
  int stories(int id) {
    return id == UNKNOWN ? 0 : stories[id];
  }

  /**
   * A story takes terms up; their sums must be there already. What is needed of each term is read
   * before anything is written, so that the lines of memory it stands in come side by side.
   *
   * @param terms the first {@code n} are taken up
   */
  void enter(int[] terms, int n, Cluster story) {
    long[] newest = new long[n];
    for (int i = 0; i < n; i++) {
      int holders = stories[terms[i]];
      newest[i] = holders == 0 ? -1 : slots.ordinal(postings[terms[i]][holders - 1]);
    }
    for (int i = 0; i < n; i++) {
      int id = terms[i];
      int holders = stories[id];
      postings[id] =
          newest[i] < story.ordinal
              ? Postings.append(story.slot, postings[id], holders)
              : Postings.with(story.slot, postings[id], holders, slots::ordinal);
      count(id, holders + 1);
    }
  }

  /** A story no longer holds the term. */
  void leave(int id, Cluster story) {
    postings[id] = Postings.without(story.slot, postings[id], stories[id], slots::ordinal);
    count(id, stories[id] - 1);
  }

  private void count(int id, int now) {
    int before = levels.of(id);
    int after = CountLevels.of(now);
    stories[id] = now;
    if (before != after) {
      levels.set(id, after);
      int[] holders = postings[id];
      for (int i = 0; i < now; i++) {
        int holder = holders[i];
        if (slots.isWatching(holder)) {
          slots.story(holder).revalued(id, before, after);
        }
      }
    }
  }

  /** Whether the story wants to be told when one of its terms changes {@link #level}. */
  void watch(Cluster story, boolean watches) {
    slots.watch(story, watches);
  }

  /** Level of the number of stories that hold the term. */
  int level(int id) {
    return levels.of(id);
  }

  /**
   * Live members that wrote the term as a word of its own, not as a part of a compound; 0 where
   * they are fewer than {@link #WRITERS}.
   *
   * @param key of its text, by {@link TermKey}
   */
  int writers(long key) {
    int id = words.get(key);
    return id == UNKNOWN ? 0 : writers[id];
  }
}
