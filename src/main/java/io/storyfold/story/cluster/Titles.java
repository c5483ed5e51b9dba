package io.storyfold.story.cluster;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Live members by headline. */
final class Titles {
  private final ClusterSettings settings;
  private final Map<String, Postings> byKey = new HashMap<>();

  Titles(ClusterSettings settings) {
    this.settings = settings;
  }

  void add(Member member) {
    if (telling(member.titleKey)) {
      byKey.computeIfAbsent(member.titleKey, key -> new Postings()).add(member);
    }
  }

  void remove(Member member) {
    Postings postings = byKey.get(member.titleKey);
    if (postings != null) {
      postings.remove(member);
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
    Member newest = postings.get(postings.size() - 1);
    return newest.arrivedAt < clock - settings.sameTitle().toMillis() ? null : newest;
  }

  private boolean telling(String key) {
    return key.chars().filter(c -> c == ' ').count() + 1 >= settings.sameTitleWords();
  }
}
