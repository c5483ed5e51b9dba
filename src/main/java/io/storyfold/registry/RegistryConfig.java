package io.storyfold.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.types.Password;

/**
 * The settings of the registry client and of the Avro serde, under Confluent's keys.
 *
 * <p>Every key that does not begin with {@value #PREFIX} may also be written with that prefix, and
 * then wins; so one file serves a Kafka client and the registry with different credentials. Unknown
 * keys are ignored here, because the map is usually that of a whole Kafka client.
 *
 * <p>One deviation: time-outs. Confluent waits 60 s for each try; with the defaults here one
 * registry that is down is reported within 30 s.
 */
public final class RegistryConfig extends AbstractConfig {

  /** What the client's keys may begin with. */
  public static final String PREFIX = "schema.registry.";

  public static final String URL = "schema.registry.url";
  public static final String AUTO_REGISTER = "auto.register.schemas";
  public static final String USE_LATEST = "use.latest.version";
  public static final String LATEST_STRICT = "latest.compatibility.strict";
  public static final String NORMALIZE = "normalize.schemas";
  public static final String REMOVE_JAVA_PROPERTIES = "avro.remove.java.properties";
  public static final String KEY_SUBJECT = "key.subject.name.strategy";
  public static final String VALUE_SUBJECT = "value.subject.name.strategy";
  public static final String KEY_TYPE = "specific.avro.key.type";
  public static final String VALUE_TYPE = "specific.avro.value.type";
  public static final String BASIC_SOURCE = "basic.auth.credentials.source";
  public static final String BASIC_USER_INFO = "basic.auth.user.info";
  public static final String BEARER_SOURCE = "bearer.auth.credentials.source";
  public static final String BEARER_TOKEN = "bearer.auth.token";
  public static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
  public static final String READ_TIMEOUT = "http.read.timeout.ms";
  public static final String RETRIES = "max.retries";
  public static final String RETRY_WAIT = "retries.wait.ms";
  public static final String RETRY_MAX_WAIT = "retries.max.wait.ms";
  public static final String MAX_SCHEMAS = "max.schemas.per.subject";

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              URL,
              ConfigDef.Type.LIST,
              ConfigDef.NO_DEFAULT_VALUE,
              ConfigDef.ValidList.anyNonDuplicateValues(false, false),
              Importance.HIGH,
              "Registry URLs, separated by commas; the next is used when one fails."
                  + " A path is kept. mock://NAME is a registry in memory, for tests.")
          .define(
              AUTO_REGISTER,
              ConfigDef.Type.BOOLEAN,
              true,
              Importance.MEDIUM,
              "Register the schema of a record that is written. Wins over " + USE_LATEST + ".")
          .define(
              USE_LATEST,
              ConfigDef.Type.BOOLEAN,
              false,
              Importance.LOW,
              "Without "
                  + AUTO_REGISTER
                  + ": write with the subject's latest schema,"
                  + " which is asked for once.")
          .define(
              LATEST_STRICT,
              ConfigDef.Type.BOOLEAN,
              true,
              Importance.LOW,
              "With " + USE_LATEST + ": refuse a latest schema that cannot read our records.")
          .define(
              NORMALIZE,
              ConfigDef.Type.BOOLEAN,
              false,
              Importance.LOW,
              "Let the registry normalise schemas before it compares them.")
          .define(
              REMOVE_JAVA_PROPERTIES,
              ConfigDef.Type.BOOLEAN,
              false,
              Importance.LOW,
              "Register schemas without avro.java.string.")
          .define(
              KEY_SUBJECT,
              ConfigDef.Type.STRING,
              SubjectNaming.TOPIC_NAME.className(),
              Importance.MEDIUM,
              "How the subject of a record key is named: " + SubjectNaming.names() + ".")
          .define(
              VALUE_SUBJECT,
              ConfigDef.Type.STRING,
              SubjectNaming.TOPIC_NAME.className(),
              Importance.MEDIUM,
              "How the subject of a record value is named: " + SubjectNaming.names() + ".")
          .define(
              KEY_TYPE,
              ConfigDef.Type.CLASS,
              null,
              Importance.LOW,
              "The generated class keys are read as; by default the one the writer schema names.")
          .define(
              VALUE_TYPE,
              ConfigDef.Type.CLASS,
              null,
              Importance.LOW,
              "The generated class values are read as; by default the one the writer schema names.")
          .define(
              BASIC_SOURCE,
              ConfigDef.Type.STRING,
              "URL",
              Importance.MEDIUM,
              "Where user:password comes from: URL, USER_INFO ("
                  + BASIC_USER_INFO
                  + ") or"
                  + " SASL_INHERIT (sasl.jaas.config).")
          .define(
              BASIC_USER_INFO,
              ConfigDef.Type.PASSWORD,
              new Password(""),
              Importance.MEDIUM,
              "user:password")
          .define(
              BEARER_SOURCE,
              ConfigDef.Type.STRING,
              "",
              Importance.MEDIUM,
              "STATIC_TOKEN: send " + BEARER_TOKEN + ". Empty: no bearer token.")
          .define(
              BEARER_TOKEN,
              ConfigDef.Type.PASSWORD,
              new Password(""),
              Importance.MEDIUM,
              "The bearer token.")
          .define(
              CONNECT_TIMEOUT,
              ConfigDef.Type.INT,
              3_000,
              Range.atLeast(1),
              Importance.LOW,
              "Milliseconds a connection may take.")
          .define(
              READ_TIMEOUT,
              ConfigDef.Type.INT,
              5_000,
              Range.atLeast(1),
              Importance.LOW,
              "Milliseconds from a request to the end of its answer.")
          .define(
              RETRIES,
              ConfigDef.Type.INT,
              3,
              Range.between(0, 20),
              Importance.LOW,
              "Tries at one URL after the first failed, before the next URL is used.")
          .define(
              RETRY_WAIT,
              ConfigDef.Type.INT,
              1_000,
              Range.atLeast(0),
              Importance.LOW,
              "Upper limit of the first wait before a retry, milliseconds; it doubles each time.")
          .define(
              RETRY_MAX_WAIT,
              ConfigDef.Type.INT,
              20_000,
              Range.atLeast(0),
              Importance.LOW,
              "Upper limit of any wait before a retry, milliseconds.")
          .define(
              MAX_SCHEMAS,
              ConfigDef.Type.INT,
              1_000,
              Range.atLeast(1),
              Importance.LOW,
              "Entries each schema cache holds.");

  /**
   * Reads and checks the settings.
   *
   * @param properties those of a Kafka client or of the registry alone
   * @throws org.apache.kafka.common.config.ConfigException naming the key that is missing or wrong
   */
  public RegistryConfig(Map<String, ?> properties) {
    super(DEFINITION, prefixedFirst(properties), false);
  }

  /** The keys, types, defaults and explanations, for a documented list of settings. */
  public static ConfigDef definition() {
    return new ConfigDef(DEFINITION);
  }

  SubjectNaming subjectNaming(boolean isKey) {
    String key = isKey ? KEY_SUBJECT : VALUE_SUBJECT;
    return SubjectNaming.of(key, getString(key));
  }

  private static Map<String, Object> prefixedFirst(Map<String, ?> properties) {
    Map<String, Object> merged = new HashMap<>(properties);
    for (String key : DEFINITION.names()) {
      Object own = properties.get(PREFIX + key);
      if (own != null) {
        merged.put(key, own);
      }
    }
    return merged;
  }
}
