package io.storyfold.runtime;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigTransformer;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Replaces {@code ${file:path:key}}, {@code ${dir:directory:file}} and {@code ${env:NAME}} by what
 * they point to, with Kafka's own providers (KIP-297, KIP-632, KIP-887), so that secrets stay out
 * of settings files.
 */
final class SecretReferences {
  private final ConfigTransformer transformer;

  /** {@code environment}: what {@code ${env:…}} sees. */
  SecretReferences(Map<String, String> environment) {
    EnvVarConfigProvider env = new EnvVarConfigProvider(environment);
    env.configure(Map.of());
    this.transformer =
        new ConfigTransformer(
            Map.of("file", configured(new FileConfigProvider()), "dir", directory(), "env", env));
  }

  /** The value with every reference replaced; what cannot be is handed to {@code problems}. */
  String resolve(Setting setting, Consumer<String> problems) {
    if (!ConfigTransformer.DEFAULT_PATTERN.matcher(setting.value()).find()) {
      return setting.value();
    }
    try {
      String resolved =
          transformer
              .transform(Map.of(setting.key(), setting.value()))
              .data()
              .getOrDefault(setting.key(), setting.value());
      if (resolved.equals(setting.value())) {
        problems.accept(unresolved(setting, "nothing is there"));
      }
      return resolved;
    } catch (ConfigException e) {
      problems.accept(unresolved(setting, String.valueOf(e.getMessage())));
      return setting.value();
    }
  }

  private static String unresolved(Setting setting, String why) {
    return "%s=%s (from %s): the reference cannot be resolved, %s"
        .formatted(setting.key(), setting.value(), setting.origin(), why);
  }

  private static ConfigProvider directory() {
    return configured(new DirectoryConfigProvider());
  }

  private static ConfigProvider configured(ConfigProvider provider) {
    provider.configure(Map.of());
    return provider;
  }
}
