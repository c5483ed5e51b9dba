package io.storyfold.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.JaasContext;

/** What the {@code Authorization} header of a request to a registry says. */
@FunctionalInterface
interface Authorization {

  Optional<String> headerFor(RegistryUrl url);

  /** Reads the credentials' source and the credentials; both kinds at once are refused. */
  static Authorization of(RegistryConfig config) {
    String bearer = config.getString(RegistryConfig.BEARER_SOURCE);
    if (bearer.isEmpty()) {
      return basic(config);
    }
    if (config.originals().containsKey(RegistryConfig.BASIC_SOURCE)) {
      throw new ConfigException(
          "set only one of "
              + RegistryConfig.BASIC_SOURCE
              + " and "
              + RegistryConfig.BEARER_SOURCE);
    }
    if (!bearer.equals("STATIC_TOKEN")) {
      throw new ConfigException(RegistryConfig.BEARER_SOURCE, bearer, "must be STATIC_TOKEN");
    }
    String token = secret(config, RegistryConfig.BEARER_TOKEN);
    return url -> Optional.of("Bearer " + token);
  }

  private static Authorization basic(RegistryConfig config) {
    String source = config.getString(RegistryConfig.BASIC_SOURCE);
    return switch (source) {
      case "URL" -> url -> Optional.ofNullable(url.userInfo()).map(Authorization::basicHeader);
      case "USER_INFO" -> always(secret(config, RegistryConfig.BASIC_USER_INFO));
      case "SASL_INHERIT" -> always(saslUserInfo(config));
      default ->
          throw new ConfigException(
              RegistryConfig.BASIC_SOURCE, source, "must be URL, USER_INFO or SASL_INHERIT");
    };
  }

  private static Authorization always(String userInfo) {
    Optional<String> header = Optional.of(basicHeader(userInfo));
    return url -> header;
  }

  private static String basicHeader(String userInfo) {
    byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String secret(RegistryConfig config, String key) {
    String secret = config.getPassword(key).value();
    if (secret.isEmpty()) {
      throw new ConfigException(key + " is empty: set it, or choose another credentials source");
    }
    return secret;
  }

  private static String saslUserInfo(RegistryConfig config) {
    var entries = JaasContext.loadClientContext(SaslSettings.of(config)).configurationEntries();
    String user = JaasContext.configEntryOption(entries, "username", null);
    String password = JaasContext.configEntryOption(entries, "password", null);
    if (user == null || password == null) {
      throw new ConfigException(
          RegistryConfig.BASIC_SOURCE
              + "=SASL_INHERIT needs username and password in sasl.jaas.config");
    }
    return user + ":" + password;
  }
}
