package io.storyfold.format;

import java.util.OptionalLong;

/**
 * What is known of an input beside its bytes.
 *
 * @param file its name, for {@link Origin}
 * @param source publisher of items that do not name theirs; empty when not known
 * @param base address it was fetched from, for relative links; empty when it is no page of the web
 * @param charset encoding as the server states it; empty when it does not
 * @param seenAt when it was fetched, epoch milliseconds: the date of items that have none
 */
public record Input(String file, String source, String base, String charset, OptionalLong seenAt) {
  /** An input of which no more is known than its name. */
  public static Input of(String file) {
    return new Input(file, "", "", "", OptionalLong.empty());
  }

  /** The same, with a publisher for items that do not name theirs. */
  public Input by(String publisher) {
    return new Input(file, publisher, base, charset, seenAt);
  }

  /** The same under another name: a file in an archive. */
  Input named(String name) {
    return new Input(name, source, base, charset, seenAt);
  }
}
