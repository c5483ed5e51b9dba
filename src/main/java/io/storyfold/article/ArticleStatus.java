package io.storyfold.article;

import java.util.Locale;

/** What the publisher allows to be done with an article; the names are IPTC's {@code pubStatus}. */
public enum ArticleStatus {
  /** Written by a newer producer; rejected. */
  UNKNOWN,
  /** May be shown. */
  USABLE,
  /** Not to be shown until a usable version comes. */
  WITHHELD,
  /** Killed: gone for good. */
  CANCELED;

  /** Whether an article of this status is taken back rather than delivered. */
  public boolean withdraws() {
    return this == WITHHELD || this == CANCELED;
  }

  /**
   * The status called {@code name} in any case, also spelt "cancelled"; {@link #UNKNOWN} if none.
   */
  public static ArticleStatus named(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "usable" -> USABLE;
      case "withheld" -> WITHHELD;
      case "canceled", "cancelled" -> CANCELED;
      default -> UNKNOWN;
    };
  }
}
