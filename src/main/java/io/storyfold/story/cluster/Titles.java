package io.storyfold.story.cluster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Live members by headline. */
final class Titles {
  private final ClusterSettings settings;
  private final MemberSlots members;
  private final Map<String, Holders> byKey = new HashMap<>();

  /** Members with one headline: the first of an array, ascending by sequence. */
  private static final class Holders {
    int[] slots = Postings.NONE;
    int size;
  }

  Titles(ClusterSettings settings, MemberSlots members) {
    this.settings = settings;
    this.members = members;
  }

  void add(Member member) {
    if (telling(member.titleKey)) {
      Holders holders = byKey.computeIfAbsent(member.titleKey, key -> new Holders());
      holders.slots = Postings.with(member.slot, holders.slots, holders.size++, members::sequence);
    }
  }

  void remove(Member member) {
    Holders holders = byKey.get(member.titleKey);
    if (holders != null) {
      holders.slots =
          Postings.without(member.slot, holders.slots, holders.size--, members::sequence);
      if (holders.size == 0) {
        byKey.remove(member.titleKey);
      }
    }
  }

  /** The newest member with this headline, if it is recent. */
  @Nullable Member find(String titleKey, long clock) {
    Holders holders = byKey.get(titleKey);
    if (holders == null) {
      return null;
    }
    Member newest = members.member(holders.slots[holders.size - 1]);
    return newest.arrivedAt < clock - settings.sameTitle().toMillis() ? null : newest;
  }

  private boolean telling(String key) {
    return key.chars().filter(c -> c == ' ').count() + 1 >= settings.sameTitleWords();
  }
}
