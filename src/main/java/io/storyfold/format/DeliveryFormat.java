package io.storyfold.format;

import java.io.InputStream;

/** A format in which publishers deliver articles. */
public interface DeliveryFormat {
  /** The name by which a user asks for it. */
  String name();

  /**
   * Whether an input that starts with {@code head} is of this format.
   *
   * @param head the first bytes, unpacked, at most {@link Formats#HEAD}
   */
  boolean recognises(byte[] head);

  /**
   * Reads the deliveries of an input. Closing them closes it.
   *
   * @param in unpacked bytes
   * @param input what else is known of it
   */
  Deliveries read(InputStream in, Input input);
}
