package io.storyfold.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleId;
import io.storyfold.article.RejectReason;
import io.storyfold.format.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * What became of one delivered article.
 *
 * @param line from 1
 * @param id its identity, as far as known
 * @param reason of a rejection, else empty
 * @param field concerned by a rejection, empty when it is the line as a whole
 * @param message what to do about a rejection
 * @param ignored names of fields of no meaning here
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DeliveryResult(
    long line,
    String id,
    Status status,
    String reason,
    String field,
    String message,
    List<String> ignored) {

  /** ACCEPTED: safe on the topic. Intake may still reject it, which articles.rejected tells. */
  enum Status {
    ACCEPTED,
    REJECTED
  }

  static DeliveryResult of(Delivery delivery) {
    long line = delivery.origin().line();
    if (delivery instanceof Delivery.Rejected bad) {
      return rejected(line, bad.id(), bad.reason(), bad.message());
    }
    Delivery.Accepted good = (Delivery.Accepted) delivery;
    Article article = good.article();
    String id = ArticleId.of(article).orElse("");
    return foreignScope(article)
        .map(message -> rejected(line, id, RejectReason.BAD_ID, message))
        .orElseGet(() -> new DeliveryResult(line, id, Status.ACCEPTED, "", "", "", good.ignored()));
  }

  boolean accepted() {
    return status == Status.ACCEPTED;
  }

  /**
   * Ids that are a provider's own are scoped by its source ({@link ArticleId#scoped}). Over HTTP,
   * where many deliver, one that is scoped by another source is refused: it would take that
   * source's articles.
   */
  private static Optional<String> foreignScope(Article article) {
    int bar = article.id().indexOf('|');
    return bar > 0 && !article.id().substring(0, bar).equals(article.source())
        ? Optional.of(
            "id is scoped by another source than this article's: it must begin with "
                + ArticleId.scoped(article.source(), ""))
        : Optional.empty();
  }

  private static DeliveryResult rejected(
      long line, String id, RejectReason reason, String message) {
    return new DeliveryResult(
        line, id, Status.REJECTED, reason.name(), field(reason, message), message, List.of());
  }

  private static String field(RejectReason reason, String message) {
    return switch (reason) {
      case MISSING_SOURCE, BAD_SOURCE -> "source";
      case MISSING_ID, BAD_ID -> "id";
      case MISSING_TEXT -> "title";
      case MISSING_DATE -> "publishedAt";
      case BAD_URL -> "url";
      case BAD_STATUS -> "status";
      case BAD_VERSION -> "version";
      case BAD_EMBEDDING -> "embedding";
      // Their messages begin with the field's name.
      case BAD_TYPE, BAD_DATE, TOO_LARGE -> message.split(" ", 2)[0];
      default -> "";
    };
  }
}
