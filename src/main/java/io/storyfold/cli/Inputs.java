package io.storyfold.cli;

import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The deliveries of several files, one file after another, each open only while it is read. */
final class Inputs implements Iterator<Delivery>, AutoCloseable {
  private final InputOptions options;
  private final Formats formats;
  private final Iterator<Path> files;
  private @Nullable Deliveries open;

  Inputs(List<Path> files, InputOptions options) {
    this.options = options;
    this.formats = options.formats();
    this.files = files.iterator();
  }

  @Override
  public boolean hasNext() {
    while (open == null || !open.hasNext()) {
      if (!files.hasNext()) {
        return false;
      }
      close();
      open = open(files.next());
    }
    return true;
  }

  @Override
  public Delivery next() {
    if (!hasNext() || open == null) {
      throw new NoSuchElementException();
    }
    return open.next();
  }

  @Override
  public void close() {
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      open = null;
    }
  }

  private Deliveries open(Path file) {
    try {
      return file.equals(InputFiles.STDIN)
          ? formats.open(System.in, options.input(file.toString()))
          : formats.open(file, options.input(file.toString()));
    } catch (IOException e) {
      throw new MissingPrerequisiteException(String.valueOf(e.getMessage()));
    }
  }
}
