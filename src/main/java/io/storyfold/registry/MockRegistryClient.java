package io.storyfold.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;

/**
 * A registry in memory, for tests that run without a server, such as those with TopologyTestDriver.
 *
 * <p>{@code schema.registry.url=mock://NAME} gives every serde with the same NAME the same
 * registry, as Confluent's serdes do. That takes the one static map of this package; a test that
 * wants a fresh registry picks a NAME of its own or calls {@link #drop}.
 */
public final class MockRegistryClient implements RegistryClient {

  static final String SCHEME = "mock://";
  private static final int INCOMPATIBLE = 409;
  private static final Map<String, MockRegistryClient> SCOPES = new ConcurrentHashMap<>();

  private final List<Schema> byId = new ArrayList<>();
  private final Map<String, List<Schema>> bySubject = new HashMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel global = CompatibilityLevel.BACKWARD;

  /** The registry of that name, made on first use. */
  public static MockRegistryClient scope(String name) {
    return SCOPES.computeIfAbsent(name, any -> new MockRegistryClient());
  }

  /** Forgets the registry of that name; serdes that hold it keep it. */
  public static void drop(String name) {
    SCOPES.remove(name);
  }

  @Override
  public synchronized int register(String subject, Schema schema) {
    List<Schema> versions = bySubject.computeIfAbsent(subject, any -> new ArrayList<>());
    if (!versions.contains(schema)) {
      Compatibility verdict = testCompatibility(subject, schema);
      if (!verdict.compatible()) {
        throw new RegistryRefusedException(
            INCOMPATIBLE, INCOMPATIBLE, "subject " + subject + ": " + verdict.problems());
      }
      versions.add(schema);
    }
    return idOf(schema);
  }

  private int idOf(Schema schema) {
    if (!byId.contains(schema)) {
      byId.add(schema);
    }
    return byId.indexOf(schema) + 1;
  }

  @Override
  public synchronized Optional<RegisteredSchema> lookup(String subject, Schema schema) {
    return version(subject, schemasOf(subject).indexOf(schema) + 1);
  }

  @Override
  public synchronized Schema schemaById(int id) {
    if (id < 1 || id > byId.size()) {
      throw new UnreadableSchemaException("schema " + id + " is unknown to the mock registry");
    }
    return byId.get(id - 1);
  }

  @Override
  public synchronized Optional<RegisteredSchema> version(String subject, int version) {
    List<Schema> versions = schemasOf(subject);
    if (version < 1 || version > versions.size()) {
      return Optional.empty();
    }
    Schema schema = versions.get(version - 1);
    return Optional.of(new RegisteredSchema(subject, idOf(schema), version, schema));
  }

  @Override
  public synchronized Optional<RegisteredSchema> latest(String subject) {
    return version(subject, schemasOf(subject).size());
  }

  @Override
  public synchronized List<Integer> versions(String subject) {
    return IntStream.rangeClosed(1, schemasOf(subject).size()).boxed().toList();
  }

  @Override
  public synchronized Compatibility testCompatibility(String subject, Schema schema) {
    List<Schema> latestFirst = new ArrayList<>(schemasOf(subject));
    Collections.reverse(latestFirst);
    try {
      compatibility(subject).orElse(global).validator().validate(schema, latestFirst);
      return new Compatibility(true, List.of());
    } catch (SchemaValidationException e) {
      return new Compatibility(false, List.of(String.valueOf(e.getMessage())));
    }
  }

  private List<Schema> schemasOf(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  @Override
  public synchronized CompatibilityLevel globalCompatibility() {
    return global;
  }

  @Override
  public synchronized void setGlobalCompatibility(CompatibilityLevel level) {
    global = level;
  }

  @Override
  public synchronized Optional<CompatibilityLevel> compatibility(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  @Override
  public synchronized void setCompatibility(String subject, CompatibilityLevel level) {
    levels.put(subject, level);
  }

  /** Keeps everything: other serdes of the scope go on using it. */
  @Override
  public void close() {}
}
