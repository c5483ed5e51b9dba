package io.storyfold.registry;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * TLS towards the registry: Kafka's {@code ssl.*} keys with {@code schema.registry.} in front, read
 * by Kafka's own code, so that JKS, PKCS12 and PEM work as they do for brokers.
 */
final class RegistryTls {

  private static final String PREFIX = RegistryConfig.PREFIX + "ssl.";

  private RegistryTls() {}

  /** Leaves the JVM's own trust in place when no {@code schema.registry.ssl.*} key is set. */
  static void apply(RegistryConfig config, HttpClient.Builder http) {
    if (config.originals().keySet().stream().noneMatch(key -> key.startsWith(PREFIX))) {
      return;
    }
    Map<String, Object> own = config.originalsWithPrefix(RegistryConfig.PREFIX);
    AbstractConfig ssl = new AbstractConfig(new ConfigDef().withClientSslSupport(), own, false);
    requireHostVerification(ssl);
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(ssl.values());
      http.sslContext(factory.sslContext());
    }
    http.sslParameters(parameters(ssl));
  }

  /** The JDK's client always verifies the host name; claiming otherwise would mislead. */
  private static void requireHostVerification(AbstractConfig ssl) {
    String key = SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG;
    String algorithm = ssl.getString(key);
    if (algorithm != null && !algorithm.equalsIgnoreCase("https")) {
      throw new ConfigException(
          RegistryConfig.PREFIX + key,
          algorithm,
          "must be https: issue a certificate that names the registry's host instead");
    }
  }

  private static SSLParameters parameters(AbstractConfig ssl) {
    SSLParameters parameters = new SSLParameters();
    List<String> protocols = ssl.getList(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG);
    if (protocols != null && !protocols.isEmpty()) {
      parameters.setProtocols(protocols.toArray(String[]::new));
    }
    List<String> suites = ssl.getList(SslConfigs.SSL_CIPHER_SUITES_CONFIG);
    if (suites != null && !suites.isEmpty()) {
      parameters.setCipherSuites(suites.toArray(String[]::new));
    }
    return parameters;
  }
}
