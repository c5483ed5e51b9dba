package io.storyfold.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * Remembers what a registry never changes: the schema of an id and the id of a registered schema.
 * What can change (latest version, levels) and what is absent is asked for each time.
 */
public final class CachingRegistryClient implements RegistryClient {

  private final RegistryClient registry;
  private final BoundedCache<Integer, Schema> schemas;
  private final BoundedCache<SubjectSchema, Integer> ids;

  /**
   * @param registry asked for what is not remembered; closed with this client
   * @param limit entries held of each kind, at least 1
   */
  public CachingRegistryClient(RegistryClient registry, int limit) {
    this.registry = registry;
    this.schemas = new BoundedCache<>(limit);
    this.ids = new BoundedCache<>(limit);
  }

  private record SubjectSchema(String subject, Schema schema) {}

  @Override
  public int register(String subject, Schema schema) {
    return ids.get(
        new SubjectSchema(subject, schema), key -> registry.register(key.subject(), key.schema()));
  }

  @Override
  public Schema schemaById(int id) {
    return schemas.get(id, registry::schemaById);
  }

  @Override
  public Optional<RegisteredSchema> lookup(String subject, Schema schema) {
    return registry.lookup(subject, schema);
  }

  @Override
  public Optional<RegisteredSchema> version(String subject, int version) {
    return registry.version(subject, version);
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    return registry.latest(subject);
  }

  @Override
  public List<Integer> versions(String subject) {
    return registry.versions(subject);
  }

  @Override
  public Compatibility testCompatibility(String subject, Schema schema) {
    return registry.testCompatibility(subject, schema);
  }

  @Override
  public CompatibilityLevel globalCompatibility() {
    return registry.globalCompatibility();
  }

  @Override
  public void setGlobalCompatibility(CompatibilityLevel level) {
    registry.setGlobalCompatibility(level);
  }

  @Override
  public Optional<CompatibilityLevel> compatibility(String subject) {
    return registry.compatibility(subject);
  }

  @Override
  public void setCompatibility(String subject, CompatibilityLevel level) {
    registry.setCompatibility(subject, level);
  }

  @Override
  public void close() {
    registry.close();
  }
}
