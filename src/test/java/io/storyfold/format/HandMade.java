package io.storyfold.format;

import io.storyfold.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Deliveries that were written for tests, one file for each format. */
final class HandMade {
  private HandMade() {}

  /** All deliveries of {@code formats/name}. */
  static List<Delivery> read(String name) {
    InputStream in = Objects.requireNonNull(HandMade.class.getResourceAsStream("/formats/" + name));
    List<Delivery> all = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(in, name)) {
      deliveries.forEachRemaining(all::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return all;
  }

  /** The first of them, an article. */
  static Article first(String name) {
    return article(read(name).get(0));
  }

  static Article article(Delivery delivery) {
    if (delivery instanceof Delivery.Accepted accepted) {
      return accepted.article();
    }
    throw new AssertionError("not accepted: " + delivery);
  }

  /** {@code ok} or the reason, and the line, of each. */
  static List<String> outcomes(String name) {
    return read(name).stream()
        .map(
            d ->
                d instanceof Delivery.Rejected r
                    ? r.origin().line() + " " + r.reason()
                    : d.origin().line() + " ok")
        .toList();
  }
}
