package io.storyfold.registry;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/** The SASL settings of the Kafka client whose properties the registry client shares. */
final class SaslSettings {

  private static final ConfigDef DEFINITION = new ConfigDef().withClientSaslSupport();

  private SaslSettings() {}

  static Map<String, ?> of(RegistryConfig config) {
    return new AbstractConfig(DEFINITION, config.originals(), false).values();
  }
}
