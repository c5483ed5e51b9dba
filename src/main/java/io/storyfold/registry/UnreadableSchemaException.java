package io.storyfold.registry;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The writer schema a record points to is unknown to the registry, or is one this client cannot
 * honour (other schema language, references, rules or encryption). It blames the record: a
 * deserialization handler may dead-letter it.
 */
public final class UnreadableSchemaException extends SerializationException {

  private static final long serialVersionUID = 1L;

  /** Made for a schema that is absent or unsupported; the message names it and what to do. */
  public UnreadableSchemaException(String message) {
    super(message);
  }

  /** Made for a schema that cannot be parsed. */
  public UnreadableSchemaException(String message, Throwable cause) {
    super(message, cause);
  }
}
