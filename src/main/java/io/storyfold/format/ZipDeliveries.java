package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The deliveries of the files in a zip archive, one file after another, each of any format. */
final class ZipDeliveries implements Deliveries {
  private final ZipInputStream zip;
  private final Input input;
  private final Opener opener;
  private @Nullable Deliveries open;
  private @Nullable Delivery last;
  private boolean ended;

  /** Opens what stands in an archive. */
  interface Opener {
    Deliveries open(InputStream in, Input input) throws IOException;
  }

  ZipDeliveries(InputStream in, Input input, Opener opener) {
    this.zip = new Archive(new Medium(in, input.file()));
    this.input = input;
    this.opener = opener;
  }

  @Override
  public boolean hasNext() {
    while (last == null && !ended && (open == null || !open.hasNext())) {
      advance();
    }
    return last != null || (open != null && open.hasNext());
  }

  @Override
  public Delivery next() {
    if (!hasNext()) {
      throw new NoSuchElementException(input.file());
    }
    Delivery delivery = last;
    if (delivery != null) {
      last = null;
      return delivery;
    }
    if (open == null) {
      throw new NoSuchElementException(input.file());
    }
    return open.next();
  }

  private void advance() {
    try {
      open = null;
      ZipEntry entry = zip.getNextEntry();
      if (entry == null) {
        ended = true;
      } else if (!entry.isDirectory() && !hidden(entry.getName())) {
        open = opener.open(new Unclosed(zip), input.named(input.file() + "!" + entry.getName()));
      }
    } catch (IOException | IllegalArgumentException e) {
      ended = true;
      String message = "the zip is damaged or packed in a way that cannot be read: ";
      last =
          new Delivery.Rejected(
              new Origin(input.file(), 0),
              RejectReason.UNREADABLE,
              message + e.getMessage(),
              "",
              "");
    }
  }

  /** What archivers add beside the files. */
  private static boolean hidden(String name) {
    return name.startsWith("__MACOSX/")
        || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }

  @Override
  public void close() throws IOException {
    ended = true;
    open = null;
    zip.close();
  }

  /** One file's reader must not close the archive. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive is closed as a whole
    }
  }

  /** Its failures pass the archive unchecked: what the archive throws is then about its content. */
  private static final class Medium extends FilterInputStream {
    private final String file;

    Medium(InputStream in, String file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (EOFException | ZipException e) {
        throw e; // a damaged gzip around the archive
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
      }
    }
  }

  /** Damage is told as such: the library tells some of it as any failure. */
  private static final class Archive extends ZipInputStream {
    Archive(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (EOFException | ZipException e) {
        throw e;
      } catch (IOException e) {
        ZipException damage = new ZipException(e.getMessage());
        damage.initCause(e);
        throw damage;
      }
    }
  }
}
