package io.storyfold.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A Schema Registry, as Confluent's REST interface defines it, for Avro schemas.
 *
 * <p>Implementations are safe for use by several threads. Every method may block for the tries and
 * time-outs of {@link RegistryConfig} and may throw {@link RegistryUnavailableException} or {@link
 * RegistryRefusedException}; what a method returns instead of throwing is said with it.
 */
public interface RegistryClient extends AutoCloseable {

  /**
   * Registers a schema under a subject, or finds it there.
   *
   * @return the registry-wide id
   * @throws RegistryRefusedException 409 if it is incompatible with what the subject holds
   */
  int register(String subject, Schema schema);

  /** Finds a schema under a subject; empty if the subject or the schema is unknown. */
  Optional<RegisteredSchema> lookup(String subject, Schema schema);

  /**
   * The schema with a registry-wide id.
   *
   * @throws UnreadableSchemaException if there is none or it is not plain Avro
   */
  Schema schemaById(int id);

  /** One version of a subject, counted from 1; empty if there is none. */
  Optional<RegisteredSchema> version(String subject, int version);

  /** The latest version of a subject; empty if the subject is unknown. */
  Optional<RegisteredSchema> latest(String subject);

  /** The versions of a subject in ascending order; empty if the subject is unknown. */
  List<Integer> versions(String subject);

  /** Tests a schema against the latest version of a subject; an unknown subject accepts all. */
  Compatibility testCompatibility(String subject, Schema schema);

  /**
   * The level every subject without a level of its own is held to, as far as the registry tells.
   * Apicurio 2.6 answers NONE until a level was set over the interface, even when its start-up
   * options set one and it enforces that; {@link #testCompatibility} always tells the truth.
   */
  CompatibilityLevel globalCompatibility();

  /** Sets the level of every subject without a level of its own. */
  void setGlobalCompatibility(CompatibilityLevel level);

  /** The subject's own level; empty if it has none and the global one holds. */
  Optional<CompatibilityLevel> compatibility(String subject);

  /** Sets the subject's own level. */
  void setCompatibility(String subject, CompatibilityLevel level);

  /** Gives up connections, if any. */
  @Override
  void close();
}
