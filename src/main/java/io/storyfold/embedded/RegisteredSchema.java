package io.storyfold.embedded;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param subject the name it is registered under
 * @param version 1, 2, … within the subject
 * @param id of the schema, equal in every subject that holds the same schema; 1, 2, …
 * @param schema what is registered
 */
record RegisteredSchema(String subject, int version, int id, Schema schema) {}
