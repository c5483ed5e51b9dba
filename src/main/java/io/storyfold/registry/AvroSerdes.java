package io.storyfold.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Where serdes for topics come from: ours, or the one {@value #SERDE_CLASS} names.
 *
 * <p>For state stores use {@link StateSerde}: a store hands its serde the changelog's name, and a
 * subject per store would be registered.
 */
public final class AvroSerdes {

  /**
   * A {@link Serde} class used in place of {@link AvroSerde}, such as Confluent's {@code
   * io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde} where an operator has it. It is
   * configured with all properties, and with {@code specific.avro.reader=true}.
   */
  public static final String SERDE_CLASS = "avro.serde.class";

  private static final String SPECIFIC_READER = "specific.avro.reader";

  private AvroSerdes() {}

  /**
   * A serde with a registry client of its own.
   *
   * @param type the generated class
   * @param config at least {@code schema.registry.url}; may hold a whole Kafka client's properties
   * @param isKey whether it is for keys
   * @throws ConfigException naming the key that is missing or wrong
   */
  public static <T extends SpecificRecord> Serde<T> of(
      Class<T> type, Map<String, ?> config, boolean isKey) {
    Serde<T> plugged = plugged(type, config, isKey);
    if (plugged != null) {
      return plugged;
    }
    Map<String, Object> own = new HashMap<>(config);
    own.put(typeKey(isKey), type);
    Serde<T> serde = new AvroSerde<>();
    serde.configure(own, isKey);
    return serde;
  }

  /**
   * A serde that shares a registry client, which its caller closes. A process with several serdes
   * asks the registry once for each schema this way.
   */
  public static <T extends SpecificRecord> Serde<T> of(
      Class<T> type, Map<String, ?> config, boolean isKey, RegistryClient registry) {
    Serde<T> plugged = plugged(type, config, isKey);
    return plugged == null
        ? new AvroSerde<>(registry, new RegistryConfig(config), type, isKey)
        : plugged;
  }

  @SuppressWarnings("unchecked") // the operator's class is taken at its word
  private static <T extends SpecificRecord> @Nullable Serde<T> plugged(
      Class<T> type, Map<String, ?> config, boolean isKey) {
    Object named = config.get(SERDE_CLASS);
    if (named == null || named.equals("") || named.equals(AvroSerde.class.getName())) {
      return null;
    }
    TrustedClasses.install();
    Map<String, Object> own = new HashMap<>(config);
    own.put(SPECIFIC_READER, true);
    own.put(typeKey(isKey), type);
    Serde<T> serde = newInstance(named);
    serde.configure(own, isKey);
    return serde;
  }

  @SuppressWarnings("unchecked")
  private static <T> Serde<T> newInstance(Object named) {
    try {
      return named instanceof Class<?> serde
          ? (Serde<T>) Utils.newInstance(serde.asSubclass(Serde.class))
          : (Serde<T>) Utils.newInstance(named.toString(), Serde.class);
    } catch (ClassNotFoundException | KafkaException | ClassCastException e) {
      throw new ConfigException(
          SERDE_CLASS, named, "must be a Serde on the class path with a public constructor: " + e);
    }
  }

  private static String typeKey(boolean isKey) {
    return isKey ? RegistryConfig.KEY_TYPE : RegistryConfig.VALUE_TYPE;
  }
}
