package io.storyfold.format;

import java.io.InputStream;

/**
 * JSON Lines in UTF-8: one {@linkplain JsonArticle article object} a line. Blank lines and a byte
 * order mark are passed over; a bad line is rejected and reading goes on.
 */
public final class JsonLines implements DeliveryFormat {
  /** Longest line in bytes: well above the largest article that is accepted. */
  public static final int LINE_LIMIT = 10_000_000;

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public boolean recognises(byte[] head) {
    int i = 0;
    while (i < head.length && !printable(head[i])) {
      i++;
    }
    return i < head.length && head[i] == '{';
  }

  @Override
  public Deliveries read(InputStream in, Input input) {
    LineReader lines = new LineReader(in, LINE_LIMIT);
    return new JsonLineDeliveries(lines, input.file(), JsonArticle::read);
  }

  /** Neither white space nor part of a byte order mark. */
  private static boolean printable(byte b) {
    return b > ' ';
  }
}
