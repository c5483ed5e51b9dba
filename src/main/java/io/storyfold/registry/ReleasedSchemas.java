package io.storyfold.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/**
 * The schemas earlier versions of the program wrote, as they lie in {@code schemas/released}: the
 * build packages them under {@code released/<version>/}. A new release is found by its being there;
 * nothing lists them twice.
 */
final class ReleasedSchemas {
  private static final String ROOT = "released";
  private static final String SUFFIX = ".avsc";

  /** Every released schema once; those of topics too, for the layout is stored in one. */
  private static final List<Schema> ALL = load();

  private ReleasedSchemas() {}

  /**
   * All released forms of one record.
   *
   * @param fullName namespace and name, such as {@code io.storyfold.avro.state.CopyRecord}
   */
  static List<Schema> of(String fullName) {
    return ALL.stream().filter(schema -> schema.getFullName().equals(fullName)).toList();
  }

  private static List<Schema> load() {
    URL root = ReleasedSchemas.class.getClassLoader().getResource(ROOT);
    if (root == null) {
      throw new IllegalStateException(
          "the program was packaged without schemas/released: state of earlier versions could not be read");
    }
    try {
      return load(root.toURI());
    } catch (IOException e) {
      throw new UncheckedIOException(root + ": " + e.getMessage(), e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(root + ": " + e.getMessage(), e);
    }
  }

  /** A directory cannot be listed through a class loader: in the jar it takes a file system. */
  private static List<Schema> load(URI root) throws IOException {
    if (!root.getScheme().equals("jar")) {
      return read(Path.of(root));
    }
    try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
      return read(jar.getPath(ROOT));
    }
  }

  private static List<Schema> read(Path root) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        schemas.add(SchemaParser.parseSingle(Files.readString(file)));
      }
    }
    return Collections.unmodifiableList(schemas);
  }
}
