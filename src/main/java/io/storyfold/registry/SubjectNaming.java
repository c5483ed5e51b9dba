package io.storyfold.registry;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** How the subject a schema is registered under follows from topic and record name. */
enum SubjectNaming {
  /** {@code articles-key}, {@code articles-value}: one type per topic. */
  TOPIC_NAME("TopicNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + (isKey ? "-key" : "-value");
    }
  },
  /** {@code io.storyfold.avro.Article}: one evolution of a type over all topics. */
  RECORD_NAME("RecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return schema.getFullName();
    }
  },
  /** {@code articles-io.storyfold.avro.Article}: several types in a topic, each on its own. */
  TOPIC_RECORD_NAME("TopicRecordNameStrategy") {
    @Override
    String subject(String topic, boolean isKey, Schema schema) {
      return topic + "-" + schema.getFullName();
    }
  };

  private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

  private final String simpleName;

  SubjectNaming(String simpleName) {
    this.simpleName = simpleName;
  }

  abstract String subject(String topic, boolean isKey, Schema schema);

  /** The class name a Confluent configuration writes for this strategy. */
  String className() {
    return CONFLUENT_PACKAGE + simpleName;
  }

  /** Accepts Confluent's class names, with or without their package. */
  static SubjectNaming of(String key, String name) {
    return Arrays.stream(values())
        .filter(naming -> name.equals(naming.simpleName) || name.equals(naming.className()))
        .findFirst()
        .orElseThrow(() -> new ConfigException(key, name, "must be one of " + names()));
  }

  static String names() {
    return Arrays.stream(values()).map(n -> n.simpleName).collect(Collectors.joining(", "));
  }
}
