package io.storyfold.schemas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Whether a set of schemas keeps the promise towards the released ones. Topics: both sides can be
 * newer, so each reads what the other writes, with every release (FULL_TRANSITIVE). State stores:
 * only the newer program reads (BACKWARD_TRANSITIVE).
 */
final class Evolution {
  private final Set<String> broken = new LinkedHashSet<>();

  private Evolution() {}

  /** What is broken, one sentence each; empty when the promise is kept. */
  static List<String> broken(SchemaSet now, List<SchemaSet> releases) {
    Evolution evolution = new Evolution();
    releases.forEach(release -> evolution.compare(now, release));
    return new ArrayList<>(evolution.broken);
  }

  private void compare(SchemaSet now, SchemaSet release) {
    release
        .schemas()
        .forEach(
            (file, then) -> {
              Schema schema = now.schemas().get(file);
              if (schema == null) {
                broken.add("%s: released in %s, now gone".formatted(file, release.version()));
                return;
              }
              reads(file, now.version(), schema, release.version(), then);
              if (!file.startsWith(SchemaSet.STATE)) {
                reads(file, release.version(), then, now.version(), schema);
              }
            });
  }

  /**
   * Avro stops at an optional record and blames the union it is in. So each named type is compared
   * by itself, too.
   */
  private void reads(
      String file, String readerVersion, Schema reader, String writerVersion, Schema writer) {
    Map<String, Schema> written = NamedTypes.in(writer);
    NamedTypes.in(reader)
        .forEach(
            (name, type) -> {
              if (written.containsKey(name)) {
                for (Incompatibility found : incompatibilities(type, written.get(name))) {
                  broken.add(
                      "%s: %s cannot read what %s writes: %s: %s %s"
                          .formatted(
                              file,
                              readerVersion,
                              writerVersion,
                              FieldPath.of(type, found.getLocation()),
                              found.getType(),
                              found.getMessage()));
                }
              }
            });
    if (!reader.getFullName().equals(writer.getFullName())) {
      broken.add("%s: %s renamed to %s".formatted(file, writer.getName(), reader.getName()));
    }
  }

  private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities();
  }
}
