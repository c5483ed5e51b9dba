package io.storyfold.registry;

import org.apache.avro.Schema;

/**
 * A schema as the registry holds it under one subject.
 *
 * @param subject the name compatibility is checked under
 * @param id the registry-wide number that stands in front of every record
 * @param version counts from 1 within the subject
 * @param schema the schema, parsed
 */
public record RegisteredSchema(String subject, int id, int version, Schema schema) {}
