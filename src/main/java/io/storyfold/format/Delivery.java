package io.storyfold.format;

import io.storyfold.article.Article;
import io.storyfold.article.RejectReason;
import java.util.List;

/** One item of an input: an article, or the reason why it is none. Nothing is passed over. */
public sealed interface Delivery {
  /** Where it was read. */
  Origin origin();

  /**
   * An article that keeps the {@linkplain io.storyfold.article.ArticleRules rules}.
   *
   * @param origin where it was read
   * @param article as delivered
   * @param ignored names of fields the format knows nothing of, to be counted
   */
  record Accepted(Origin origin, Article article, List<String> ignored) implements Delivery {
    /** Copies the list. */
    public Accepted {
      ignored = List.copyOf(ignored);
    }
  }

  /**
   * An item that is no acceptable article.
   *
   * @param origin where it was read
   * @param reason to count it by
   * @param message names the field and what to do
   * @param id as far as known, else empty
   * @param source as far as known, else empty
   */
  record Rejected(Origin origin, RejectReason reason, String message, String id, String source)
      implements Delivery {}
}
