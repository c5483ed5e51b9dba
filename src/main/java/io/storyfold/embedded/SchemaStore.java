package io.storyfold.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schemas and compatibility levels of a registry. Nothing is ever deleted. Every method is
 * atomic; refusals are {@link RegistryError}s.
 */
final class SchemaStore {
  /** Confluent's default. */
  static final CompatibilityLevel DEFAULT_LEVEL = CompatibilityLevel.BACKWARD;

  private final List<Schema> byId = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final TreeMap<String, List<RegisteredSchema>> subjects = new TreeMap<>();
  private final Map<String, CompatibilityLevel> subjectLevels = new HashMap<>();
  private final SchemaJournal journal;
  private CompatibilityLevel globalLevel = DEFAULT_LEVEL;

  /** A store that holds what the journal remembers; levels are at their defaults. */
  SchemaStore(SchemaJournal journal) {
    this.journal = journal;
    journal.replay((subject, schema) -> subjectVersions(subject).add(next(subject, schema)));
  }

  /**
   * Registers a schema, or finds it when the subject already has it; refuses what breaks the level.
   */
  synchronized RegisteredSchema register(String subject, Schema schema) {
    RegisteredSchema known = find(subject, schema);
    if (known != null) {
      return known;
    }
    List<RegisteredSchema> versions = subjects.getOrDefault(subject, List.of());
    List<String> problems = level(subject).problems(schema, schemas(versions));
    if (!problems.isEmpty()) {
      throw RegistryError.incompatible(subject, String.join("; ", problems));
    }
    RegisteredSchema added = next(subject, schema);
    journal.append(added);
    subjectVersions(subject).add(added);
    return added;
  }

  /** The version of the subject that is this schema. */
  synchronized RegisteredSchema lookUp(String subject, Schema schema) {
    versions(subject);
    RegisteredSchema found = find(subject, schema);
    if (found == null) {
      throw RegistryError.schemaNotFound();
    }
    return found;
  }

  synchronized Schema byId(int id) {
    if (id < 1 || id > byId.size()) {
      throw RegistryError.schemaIdNotFound(id);
    }
    return byId.get(id - 1);
  }

  /** Where the schema of that id is registered, ordered by subject. */
  synchronized List<RegisteredSchema> usesOf(int id) {
    byId(id);
    return subjects.values().stream()
        .flatMap(List::stream)
        .filter(version -> version.id() == id)
        .toList();
  }

  /** In alphabetical order. */
  synchronized List<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** Oldest first, at least one. */
  synchronized List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> versions = subjects.get(subject);
    if (versions == null) {
      throw RegistryError.subjectNotFound(subject);
    }
    return List.copyOf(versions);
  }

  synchronized RegisteredSchema version(String subject, VersionSpec wanted) {
    return wanted.of(versions(subject));
  }

  /**
   * What speaks against registering the schema, by the subject's level; an unknown subject:
   * nothing.
   */
  synchronized List<String> problems(String subject, Schema schema) {
    return level(subject).problems(schema, schemas(subjects.getOrDefault(subject, List.of())));
  }

  /** What speaks against the schema when compared with one version, by the subject's level. */
  synchronized List<String> problems(String subject, Schema schema, VersionSpec with) {
    if (with.isLatest() && !subjects.containsKey(subject)) {
      return List.of();
    }
    return level(subject).problemsBetween(schema, version(subject, with).schema());
  }

  synchronized CompatibilityLevel globalLevel() {
    return globalLevel;
  }

  synchronized void setGlobalLevel(CompatibilityLevel level) {
    globalLevel = level;
  }

  /** The level set for the subject itself, or null when the global one holds. */
  synchronized @Nullable CompatibilityLevel subjectLevel(String subject) {
    return subjectLevels.get(subject);
  }

  synchronized void setSubjectLevel(String subject, CompatibilityLevel level) {
    subjectLevels.put(subject, level);
  }

  private CompatibilityLevel level(String subject) {
    return subjectLevels.getOrDefault(subject, globalLevel);
  }

  private @Nullable RegisteredSchema find(String subject, Schema schema) {
    Integer id = ids.get(SchemaText.canonical(schema));
    return subjects.getOrDefault(subject, List.of()).stream()
        .filter(version -> id != null && version.id() == id)
        .findFirst()
        .orElse(null);
  }

  private RegisteredSchema next(String subject, Schema schema) {
    int version = subjects.getOrDefault(subject, List.of()).size() + 1;
    return new RegisteredSchema(subject, version, idOf(schema), schema);
  }

  private List<RegisteredSchema> subjectVersions(String subject) {
    return subjects.computeIfAbsent(subject, s -> new ArrayList<>());
  }

  private int idOf(Schema schema) {
    return ids.computeIfAbsent(
        SchemaText.canonical(schema),
        text -> {
          byId.add(schema);
          return byId.size();
        });
  }

  private static List<Schema> schemas(List<RegisteredSchema> versions) {
    return versions.stream().map(RegisteredSchema::schema).toList();
  }
}
