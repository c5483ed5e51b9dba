package io.storyfold.format;

import io.storyfold.article.RejectReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The deliveries of a document that must be read as a whole, such as XML; read when asked for. */
final class WholeDocument implements Deliveries {
  /** Largest document: a day of a large agency in one package; larger ones come in lines. */
  static final int LIMIT = 32 << 20;

  private final InputStream in;
  private final String file;
  private final Reader reader;
  private @Nullable Iterator<Delivery> items;

  WholeDocument(InputStream in, String file, Reader reader) {
    this.in = in;
    this.file = file;
    this.reader = reader;
  }

  /** Finds the items in the bytes of a document. */
  interface Reader {
    Iterator<Delivery> items(byte[] document) throws BrokenDocumentException;
  }

  @Override
  public boolean hasNext() {
    if (items == null) {
      items = read();
    }
    return items.hasNext();
  }

  @Override
  public Delivery next() {
    if (!hasNext() || items == null) {
      throw new NoSuchElementException(file);
    }
    return items.next();
  }

  private Iterator<Delivery> read() {
    try {
      return reader.items(bytes());
    } catch (BrokenDocumentException e) {
      return List.<Delivery>of(e.of(file)).iterator();
    }
  }

  private byte[] bytes() throws BrokenDocumentException {
    try {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new BrokenDocumentException(
            RejectReason.UNREADABLE,
            0,
            "the document is larger than " + LIMIT + " bytes: split it");
      }
      return bytes;
    } catch (EOFException | ZipException e) {
      throw new BrokenDocumentException(
          RejectReason.UNREADABLE, 0, "the file is damaged or cut off: deliver it again");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    items = Collections.emptyIterator();
    in.close();
  }
}
