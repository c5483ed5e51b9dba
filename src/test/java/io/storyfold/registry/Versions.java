package io.storyfold.registry;

import io.storyfold.avro.Article;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** Versions of one record type, as they would follow each other in a registry. */
final class Versions {

  private static final String ARTICLE = Article.getClassSchema().getFullName();

  /** What a producer in another language registers: our id, and a field we do not know. */
  static final Schema NEWER =
      SchemaBuilder.record(ARTICLE)
          .fields()
          .name("mood")
          .type()
          .stringType()
          .stringDefault("calm")
          .name("id")
          .type()
          .stringType()
          .stringDefault("")
          .endRecord();

  /** Can neither read nor be read: the id is a number. */
  static final Schema INCOMPATIBLE =
      SchemaBuilder.record(ARTICLE).fields().requiredLong("id").endRecord();

  private Versions() {}
}
