package io.storyfold.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds the format of an input by its content. */
public final class Formats {
  /** Bytes looked at to tell a format. */
  public static final int HEAD = 8192;

  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private static final int ZIP_1 = 'P';
  private static final int ZIP_2 = 'K';
  private static final int ZIP_3 = 3;

  private static final DeliveryFormat FALLBACK = new JsonLines();
  private static final List<DeliveryFormat> ALL =
      List.of(
          new FeedFormat(),
          new NewsMl(),
          new Digitalwires(),
          new Ninjs(),
          FALLBACK,
          new UnknownXml());

  private final Optional<DeliveryFormat> forced;

  /** Finds the format of each input by its content. */
  public Formats() {
    this.forced = Optional.empty();
  }

  /**
   * Reads every input as the format of this name.
   *
   * @throws IllegalArgumentException with the names there are
   */
  public Formats(String name) {
    this.forced = ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    if (forced.isEmpty() || forced.get() instanceof UnknownXml) {
      throw new IllegalArgumentException(
          "no format " + name + ": there are " + String.join(", ", names()));
    }
  }

  /** Names of the formats, as a user may force them. */
  public static List<String> names() {
    return ALL.stream().filter(f -> !(f instanceof UnknownXml)).map(DeliveryFormat::name).toList();
  }

  /**
   * Opens a file, unpacking gzip and zip whatever the file is called.
   *
   * @throws IOException with a message that names the file and what is wrong with it
   */
  public Deliveries open(Path file) throws IOException {
    return open(file, Input.of(file.toString()));
  }

  /** The same, with what is known of it beside its bytes. */
  public Deliveries open(Path file, Input input) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("no such file: " + file);
    }
    if (Files.isDirectory(file)) {
      throw new IOException("is a directory, not a file of articles: " + file);
    }
    if (!Files.isReadable(file)) {
      throw new IOException("may not be read, see its permissions: " + file);
    }
    return open(Files.newInputStream(file), input);
  }

  /** Opens an input; {@code file} names it in messages. */
  public Deliveries open(InputStream in, String file) throws IOException {
    return open(in, Input.of(file));
  }

  /** Opens an input; closing the deliveries closes it. */
  public Deliveries open(InputStream in, Input input) throws IOException {
    try {
      InputStream unpacked = unpack(in);
      if (begins(unpacked, ZIP_1, ZIP_2, ZIP_3)) {
        return new ZipDeliveries(unpacked, input, this::inArchive);
      }
      return formatOf(unpacked).read(unpacked, input);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Of what stands in an archive: an archive in an archive is not opened. */
  private Deliveries inArchive(InputStream in, Input input) throws IOException {
    InputStream unpacked = unpack(in);
    return formatOf(unpacked).read(unpacked, input);
  }

  private DeliveryFormat formatOf(InputStream unpacked) throws IOException {
    byte[] head = head(unpacked);
    return forced.orElseGet(() -> sniff(head));
  }

  /**
   * The format that recognises {@code head}; JSON Lines when none does, because its messages tell
   * line by line what is wrong.
   */
  DeliveryFormat sniff(byte[] head) {
    return ALL.stream().filter(f -> f.recognises(head)).findFirst().orElse(FALLBACK);
  }

  private static InputStream unpack(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD);
    if (!begins(buffered, GZIP_1, GZIP_2)) {
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

  private static boolean begins(InputStream in, int... bytes) throws IOException {
    in.mark(HEAD);
    boolean same = true;
    try {
      for (int i = 0; same && i < bytes.length; i++) {
        same = in.read() == bytes[i];
      }
    } catch (EOFException | ZipException e) {
      same = false; // damaged from its first byte on: the format meets it again, and names it
    }
    in.reset();
    return same;
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
