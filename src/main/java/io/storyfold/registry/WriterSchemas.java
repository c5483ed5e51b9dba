package io.storyfold.registry;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;

/**
 * Decides under which registered schema a record is written: its own, registered now ({@code
 * auto.register.schemas}), else the latest of the subject ({@code use.latest.version}), else its
 * own, which must have been registered before.
 */
final class WriterSchemas {

  private static final int NOT_FOUND = 404;
  private static final int INCOMPATIBLE = 409;
  private static final int UNPROCESSABLE = 422;

  private final RegistryClient registry;
  private final boolean register;
  private final boolean useLatest;
  private final boolean latestStrict;
  private final boolean removeJavaProperties;

  WriterSchemas(RegistryClient registry, RegistryConfig config) {
    this.registry = registry;
    this.register = config.getBoolean(RegistryConfig.AUTO_REGISTER);
    this.useLatest = config.getBoolean(RegistryConfig.USE_LATEST);
    this.latestStrict = config.getBoolean(RegistryConfig.LATEST_STRICT);
    this.removeJavaProperties = config.getBoolean(RegistryConfig.REMOVE_JAVA_PROPERTIES);
  }

  /** What is written: the id in front, and the schema the bytes follow. */
  record Choice(int id, Schema schema) {}

  Choice choose(String subject, Schema own) {
    Schema published = removeJavaProperties ? JavaProperties.removedFrom(own) : own;
    if (register) {
      return new Choice(registry.register(subject, published), own);
    }
    return useLatest ? latest(subject, own) : registered(subject, published, own);
  }

  private Choice registered(String subject, Schema published, Schema own) {
    RegisteredSchema found = ask(subject, own, () -> registry.lookup(subject, published));
    return new Choice(found.id(), own);
  }

  private Choice latest(String subject, Schema own) {
    RegisteredSchema latest = ask(subject, own, () -> registry.latest(subject));
    var verdict = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), own);
    if (latestStrict && verdict.getType() != SchemaCompatibilityType.COMPATIBLE) {
      throw new RegistryRefusedException(
          INCOMPATIBLE,
          0,
          "The latest schema of subject %s (version %d) cannot read our %s: %s. Register a compatible one, or set %s=false."
              .formatted(
                  subject,
                  latest.version(),
                  own.getFullName(),
                  verdict.getResult().getIncompatibilities(),
                  RegistryConfig.LATEST_STRICT));
    }
    return new Choice(latest.id(), sameBytes(latest.schema(), own) ? own : latest.schema());
  }

  /** Documentation, defaults and hints may differ without a byte of a record differing. */
  private static boolean sameBytes(Schema one, Schema other) {
    return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
  }

  /** On the writing side a schema that cannot be honoured is never the record's fault. */
  private static RegisteredSchema ask(
      String subject, Schema own, Supplier<Optional<RegisteredSchema>> question) {
    try {
      return question.get().orElseThrow(() -> missing(subject, own));
    } catch (UnreadableSchemaException e) {
      throw new RegistryRefusedException(
          UNPROCESSABLE, 0, "Subject " + subject + " cannot be written to: " + e.getMessage());
    }
  }

  private static RegistryRefusedException missing(String subject, Schema own) {
    return new RegistryRefusedException(
        NOT_FOUND,
        0,
        "%s is not registered under subject %s, and %s=false forbids registering it now: register it first."
            .formatted(own.getFullName(), subject, RegistryConfig.AUTO_REGISTER));
  }
}
