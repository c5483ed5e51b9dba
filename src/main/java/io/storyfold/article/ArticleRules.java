package io.storyfold.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an article must have to enter. A withdrawal needs a source and an id or url, nothing else.
 *
 * <p>Dates are not judged: one article dated 2099 or 1970 is a good article with a bad date, and
 * {@link ArticleReader} clamps it.
 */
public final class ArticleRules {
  /**
   * Longest body in UTF-16 units: the longest live blogs keep below it (300,000 were seen), and the
   * record keeps below the two MiB that the topics of deliveries take, whatever the script.
   */
  public static final int BODY_LIMIT = 500_000;

  /** Longest id and url: what web servers accept in a request line. */
  public static final int ID_LIMIT = 2_000;

  /** Longest title and kicker. */
  public static final int TITLE_LIMIT = 2_000;

  /** Longest source. */
  public static final int SOURCE_LIMIT = 500;

  /** Longest teaser, edNote, usageTerms, credit and copyright. */
  public static final int NOTE_LIMIT = 20_000;

  /** Longest author, topic, and any other name or code. */
  public static final int NAME_LIMIT = 1_000;

  /** Most authors, most topics, and most of any other names. */
  public static final int NAMES_LIMIT = 200;

  /** Most dimensions of an embedding. */
  public static final int EMBEDDING_LIMIT = 4_096;

  /** Most characters of a bad value shown in a message. */
  private static final int SHOWN = 200;

  private ArticleRules() {}

  /** The first rule {@code article} breaks; empty when it may enter. */
  public static Optional<Rejection> check(Article article) {
    // A kill must not be lost for a field that it does not need.
    Stream<Optional<Rejection>> verdicts =
        article.status().withdraws()
            ? Stream.of(identity(article), identitySizes(article))
            : Stream.of(
                identity(article),
                status(article),
                content(article),
                identitySizes(article),
                sizes(article));
    return verdicts.flatMap(Optional::stream).findFirst();
  }

  private static Optional<Rejection> identity(Article a) {
    if (a.source().isBlank()) {
      return reject(RejectReason.MISSING_SOURCE, "source is missing: name the publisher");
    }
    if (unprintable(a.source())) {
      return reject(RejectReason.BAD_SOURCE, "source holds control characters: remove them");
    }
    if (a.id().isEmpty() && a.url().isBlank()) {
      return reject(RejectReason.MISSING_ID, "id and url are missing: give one of them");
    }
    if (!a.id().isEmpty() && (a.id().isBlank() || unprintable(a.id()))) {
      return reject(
          RejectReason.BAD_ID, "id is blank or holds control characters: give a printable id");
    }
    boolean urlMatters = a.id().isEmpty() || !a.status().withdraws();
    if (urlMatters && !a.url().isBlank() && CanonicalUrl.of(a.url()).isEmpty()) {
      return reject(
          RejectReason.BAD_URL,
          "url is not an absolute http or https address: "
              + a.url().substring(0, Math.min(a.url().length(), SHOWN)));
    }
    return Optional.empty();
  }

  private static Optional<Rejection> status(Article a) {
    if (a.status() == ArticleStatus.UNKNOWN) {
      return reject(RejectReason.BAD_STATUS, "status must be usable, withheld or canceled");
    }
    if (a.version() < 0) {
      return reject(
          RejectReason.BAD_VERSION, "version must be 1 or more, or absent, not " + a.version());
    }
    return Optional.empty();
  }

  private static Optional<Rejection> content(Article a) {
    if (a.title().isBlank() && a.body().isBlank()) {
      return reject(RejectReason.MISSING_TEXT, "title and body are missing: give one of them");
    }
    if (a.publishedAt().isEmpty()) {
      return reject(
          RejectReason.MISSING_DATE, "publishedAt is missing: give the date of publication");
    }
    if (!a.embedding().stream().allMatch(Float::isFinite)) {
      return reject(RejectReason.BAD_EMBEDDING, "embedding holds a value that is not finite");
    }
    return Optional.empty();
  }

  private static Optional<Rejection> identitySizes(Article a) {
    return longer("id", a.id(), ID_LIMIT)
        .or(() -> longer("url", a.url(), ID_LIMIT))
        .or(() -> longer("source", a.source(), SOURCE_LIMIT));
  }

  private static Optional<Rejection> sizes(Article a) {
    return Stream.of(
            longer("title", a.title(), TITLE_LIMIT),
            longer("kicker", a.kicker(), TITLE_LIMIT),
            longer("teaser", a.teaser(), NOTE_LIMIT),
            longer("body", a.body(), BODY_LIMIT),
            longer("language", a.language(), NAME_LIMIT),
            longer("edNote", a.edNote(), NOTE_LIMIT),
            longer("usageTerms", a.usageTerms(), NOTE_LIMIT),
            longer("credit", a.credit(), NOTE_LIMIT),
            longer("imageUrl", a.imageUrl(), ID_LIMIT),
            names("authors", a.authors()),
            names("topics", a.topics()),
            wire(a.wire()),
            over("embedding", a.embedding().size(), EMBEDDING_LIMIT, "numbers"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Rejection> wire(WireDetails wire) {
    return longer("slug", wire.slug(), TITLE_LIMIT)
        .or(() -> names("genres", wire.genres()))
        .or(() -> names("signals", wire.signals()))
        .or(() -> names("locations", wire.locations()))
        .or(() -> names("mediaTopics", wire.mediaTopics()))
        .or(() -> names("agencies", wire.agencies()))
        .or(() -> longer("copyright", wire.copyright(), NOTE_LIMIT));
  }

  private static Optional<Rejection> names(String field, List<String> names) {
    return over(field, names.size(), NAMES_LIMIT, "entries")
        .or(() -> names.stream().flatMap(n -> longer(field, n, NAME_LIMIT).stream()).findFirst());
  }

  private static Optional<Rejection> longer(String field, String value, int limit) {
    return over(field, value.length(), limit, "characters");
  }

  private static Optional<Rejection> over(String field, int size, int limit, String unit) {
    return size <= limit
        ? Optional.empty()
        : reject(
            RejectReason.TOO_LARGE,
            "%s has %d %s, the limit is %d".formatted(field, size, unit, limit));
  }

  /** Control characters would break lines of results; half a surrogate pair cannot be written. */
  private static boolean unprintable(String s) {
    int i = 0;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static Optional<Rejection> reject(RejectReason reason, String message) {
    return Optional.of(new Rejection(reason, message));
  }
}
