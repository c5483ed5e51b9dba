package io.storyfold.story.cluster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Live members by headline. */
final class Titles {
  private final ClusterSettings settings;
  private final MemberSlots members;
  private final Map<String, Postings> byKey = new HashMap<>();

  Titles(ClusterSettings settings, MemberSlots members) {
    this.settings = settings;
    this.members = members;
  }

  void add(Member member) {
    if (telling(member.titleKey)) {
      byKey
          .computeIfAbsent(member.titleKey, key -> new Postings())
          .add(member.slot, members::sequence);
    }
  }

  void remove(Member member) {
    Postings postings = byKey.get(member.titleKey);
    if (postings != null) {
      postings.remove(member.slot, members::sequence);
      if (postings.size() == 0) {
        byKey.remove(member.titleKey);
      }
    }
  }

  /** The newest member with this headline, if it is recent. */
  @Nullable Member find(String titleKey, long clock) {
    Postings postings = byKey.get(titleKey);
    if (postings == null) {
      return null;
    }
    Member newest = members.member(postings.get(postings.size() - 1));
    return newest.arrivedAt < clock - settings.sameTitle().toMillis() ? null : newest;
  }

  private boolean telling(String key) {
    return key.chars().filter(c -> c == ' ').count() + 1 >= settings.sameTitleWords();
  }
}
