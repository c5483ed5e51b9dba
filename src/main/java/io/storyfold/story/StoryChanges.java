package io.storyfold.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one desk entry changed: to be stored and published by the caller, in one transaction. The
 * engine itself writes nothing.
 */
public final class StoryChanges {
  private final List<Member> stored = new ArrayList<>();
  private final List<Long> removed = new ArrayList<>();
  private final List<Member> placed = new ArrayList<>();
  private final List<String> withdrawn = new ArrayList<>();
  private final List<StoryUpdate> updates = new ArrayList<>();
  private final Map<String, StorySnapshot> snapshots = new LinkedHashMap<>();
  private final List<String> forgotten = new ArrayList<>();

  /** Members to put into the store, by sequence. */
  public List<Member> stored() {
    return stored;
  }

  /** Sequences of members to delete from the store. */
  public List<Long> removed() {
    return removed;
  }

  /** Articles whose verdict or story is new. */
  public List<Member> placed() {
    return placed;
  }

  /** Ids of articles that no longer stand anywhere. */
  public List<String> withdrawn() {
    return withdrawn;
  }

  /** Updates in the order they happened. */
  public List<StoryUpdate> updates() {
    return updates;
  }

  /** The changed stories by id, each at its last revision. */
  public Map<String, StorySnapshot> snapshots() {
    return snapshots;
  }

  /** Ids of stories whose records may be deleted. */
  public List<String> forgotten() {
    return forgotten;
  }
}
