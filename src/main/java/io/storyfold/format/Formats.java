package io.storyfold.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds the format of an input by its content. */
public final class Formats {
  /** Bytes looked at to tell a format. */
  public static final int HEAD = 8192;

  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private final List<DeliveryFormat> formats;
  private final DeliveryFormat fallback;

  /** All formats there are. */
  public Formats() {
    this.fallback = new JsonLines();
    this.formats = List.of(fallback);
  }

  /**
   * Opens a file, unpacking gzip whatever the file is called.
   *
   * @throws IOException with a message that names the file and what is wrong with it
   */
  public Deliveries open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("no such file: " + file);
    }
    if (Files.isDirectory(file)) {
      throw new IOException("is a directory, not a file of articles: " + file);
    }
    if (!Files.isReadable(file)) {
      throw new IOException("may not be read, see its permissions: " + file);
    }
    return open(Files.newInputStream(file), file.toString());
  }

  /** Opens an input; {@code file} names it in messages. */
  public Deliveries open(InputStream in, String file) throws IOException {
    try {
      InputStream unpacked = unpack(in);
      return sniff(head(unpacked)).read(unpacked, file);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * The format that recognises {@code head}; JSON Lines when none does, because its messages tell
   * line by line what is wrong.
   */
  DeliveryFormat sniff(byte[] head) {
    return formats.stream().filter(f -> f.recognises(head)).findFirst().orElse(fallback);
  }

  private static InputStream unpack(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
    buffered.mark(HEAD);
    boolean gzip = buffered.read() == GZIP_1 && buffered.read() == GZIP_2;
    buffered.reset();
    if (!gzip) {
      return buffered;
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(buffered, HEAD), HEAD);
    } catch (EOFException | ZipException e) {
      // Not gzip beyond its first bytes; the format says what is wrong with it.
      buffered.reset();
      return buffered;
    }
  }

  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[HEAD];
    int size = 0;
    in.mark(HEAD);
    try {
      size = in.readNBytes(head, 0, HEAD);
    } catch (EOFException | ZipException e) {
      // A gzip that is damaged early: the deliveries before the damage are read, then it is named.
    }
    in.reset();
    return Arrays.copyOf(head, size);
  }
}
