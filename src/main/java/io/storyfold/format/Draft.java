package io.storyfold.format;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleId;
import io.storyfold.article.ArticleRules;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.RejectReason;
import io.storyfold.article.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An item while it is read: the article as far as it is known, what is wrong with it, and the names
 * of what it has and we do not keep.
 */
final class Draft {
  private final ArticleBuilder article = new ArticleBuilder();
  private final List<String> ignored = new ArrayList<>();
  private ArticleStatus status = ArticleStatus.USABLE;
  private Optional<Rejection> vital = Optional.empty();
  private Optional<Rejection> problem = Optional.empty();

  /** To fill in. */
  ArticleBuilder article() {
    return article;
  }

  /** Publisher and id, which is unique only there; an empty id stays empty. */
  Draft identity(String source, String providerId) {
    String id = providerId.strip();
    boolean scoped = !id.isEmpty() && !source.isBlank();
    article.source(source).id(scoped ? ArticleId.scoped(source, id) : id);
    return this;
  }

  Draft status(ArticleStatus is) {
    status = is;
    article.status(is);
    return this;
  }

  /** By the name or code of IPTC's {@code pubStatus}; empty: usable. */
  Draft status(String name) {
    ArticleStatus named = name.isBlank() ? ArticleStatus.USABLE : ArticleStatus.named(name);
    if (named == ArticleStatus.UNKNOWN) {
      vital(
          new Rejection(
              RejectReason.BAD_STATUS, "status must be usable, withheld or canceled, not " + name));
    }
    return status(named);
  }

  /** Keeps the item from being anything, a withdrawal included. The first one is told. */
  Draft vital(Rejection rejection) {
    vital = vital.or(() -> Optional.of(rejection));
    return this;
  }

  /** Keeps the item from being an article; a withdrawal it may still be. The first one is told. */
  Draft problem(Rejection rejection) {
    problem = problem.or(() -> Optional.of(rejection));
    return this;
  }

  /** The item has this and we do not keep it. */
  Draft ignore(String field) {
    ignored.add(field);
    return this;
  }

  /** The article as it is now, checked or not. */
  Article read() {
    return article.build();
  }

  /** An accepted article when it keeps all rules. */
  Delivery deliver(Origin origin) {
    Article read = read();
    // A withdrawal is good when its identity is: a kill must not be lost for a bad date.
    Optional<Rejection> own = status.withdraws() ? vital : vital.or(() -> problem);
    return own.or(() -> ArticleRules.check(read))
        .<Delivery>map(
            r -> new Delivery.Rejected(origin, r.reason(), r.message(), read.id(), read.source()))
        .orElseGet(() -> new Delivery.Accepted(origin, read, ignored));
  }
}
