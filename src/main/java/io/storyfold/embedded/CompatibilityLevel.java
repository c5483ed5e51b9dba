package io.storyfold.embedded;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * What a new version of a subject must keep to, as Confluent names it. Backward: the new schema
 * reads what earlier ones wrote. Forward: earlier ones read what the new one writes. Full: both.
 * Transitive: against every earlier version, else against the latest alone.
 */
enum CompatibilityLevel {
  NONE(false, false, false),
  BACKWARD(true, false, false),
  BACKWARD_TRANSITIVE(true, false, true),
  FORWARD(false, true, false),
  FORWARD_TRANSITIVE(false, true, true),
  FULL(true, true, false),
  FULL_TRANSITIVE(true, true, true);

  private final boolean backward;
  private final boolean forward;
  private final boolean transitive;

  CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
    this.backward = backward;
    this.forward = forward;
    this.transitive = transitive;
  }

  /** The level of that name in any case, or a refusal. */
  static CompatibilityLevel parse(String name) {
    return Arrays.stream(values())
        .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> RegistryError.invalidLevel(name));
  }

  static String names() {
    return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /**
   * What speaks against the candidate.
   *
   * @param earlier the versions of the subject, oldest first
   * @return one line per incompatibility, empty when there is none
   */
  List<String> problems(Schema candidate, List<Schema> earlier) {
    int first = transitive ? 0 : Math.max(0, earlier.size() - 1);
    return earlier.subList(first, earlier.size()).stream()
        .flatMap(version -> problemsBetween(candidate, version).stream())
        .distinct()
        .toList();
  }

  /** The same against one version, whichever it is. */
  List<String> problemsBetween(Schema candidate, Schema version) {
    return Stream.concat(
            backward ? unreadable(candidate, version) : Stream.empty(),
            forward ? unreadable(version, candidate) : Stream.empty())
        .toList();
  }

  private static Stream<String> unreadable(Schema reader, Schema writer) {
    SchemaPairCompatibility pair =
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
    return pair.getResult().getIncompatibilities().stream()
        .map(
            problem ->
                "%s at %s: %s"
                    .formatted(problem.getType(), problem.getLocation(), problem.getMessage()));
  }
}
