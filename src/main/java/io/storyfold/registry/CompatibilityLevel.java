package io.storyfold.registry;

import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/**
 * Which earlier versions a new schema must get along with, under the registry's own names.
 *
 * <p><em>Backward</em>: the new schema reads old records. <em>Forward</em>: old schemas read new
 * records. <em>Full</em>: both. <em>Transitive</em>: with every earlier version, not only the
 * latest.
 */
public enum CompatibilityLevel {
  NONE,
  BACKWARD,
  BACKWARD_TRANSITIVE,
  FORWARD,
  FORWARD_TRANSITIVE,
  FULL,
  FULL_TRANSITIVE;

  /** Avro's check for this level; it wants the earlier schemas latest first. */
  SchemaValidator validator() {
    SchemaValidatorBuilder rule = new SchemaValidatorBuilder();
    return switch (this) {
      case NONE -> (schema, earlier) -> {};
      case BACKWARD -> rule.canReadStrategy().validateLatest();
      case BACKWARD_TRANSITIVE -> rule.canReadStrategy().validateAll();
      case FORWARD -> rule.canBeReadStrategy().validateLatest();
      case FORWARD_TRANSITIVE -> rule.canBeReadStrategy().validateAll();
      case FULL -> rule.mutualReadStrategy().validateLatest();
      case FULL_TRANSITIVE -> rule.mutualReadStrategy().validateAll();
    };
  }
}
