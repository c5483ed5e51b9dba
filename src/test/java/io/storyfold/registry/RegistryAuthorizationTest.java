package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryAuthorizationTest {

  private static final String JAAS =
      "org.apache.kafka.common.security.plain.PlainLoginModule required"
          + " username=\"desk\" password=\"from sasl\";";

  private final StubRegistry stub = new StubRegistry();
  private final Map<String, Object> properties = new HashMap<>();

  RegistryAuthorizationTest() {
    properties.put("schema.registry.url", stub.url());
  }

  @AfterEach
  void closeStub() {
    stub.close();
  }

  @Test
  void shouldSendNothingByDefault() {
    assertThat(sentHeader()).isNull();
  }

  @Test
  void shouldTakeCredentialsFromTheUrlAndDecodeThem() {
    properties.put("schema.registry.url", "http://user:p%40ss+word@127.0.0.1:" + stub.port());

    assertThat(sentHeader()).isEqualTo(basic("user:p@ss+word"));
  }

  @Test
  void shouldTakeCredentialsFromUserInfo() {
    properties.put("basic.auth.credentials.source", "USER_INFO");
    properties.put("basic.auth.user.info", "user:päss:word");

    assertThat(sentHeader()).isEqualTo(basic("user:päss:word"));
  }

  @Test
  void shouldPreferThePrefixedKey() {
    properties.put("basic.auth.credentials.source", "USER_INFO");
    properties.put("basic.auth.user.info", "broker:x");
    properties.put("schema.registry.basic.auth.user.info", "registry:y");

    assertThat(sentHeader()).isEqualTo(basic("registry:y"));
  }

  @Test
  void shouldInheritCredentialsFromSasl() {
    properties.put("basic.auth.credentials.source", "SASL_INHERIT");
    properties.put("sasl.jaas.config", JAAS);

    assertThat(sentHeader()).isEqualTo(basic("desk:from sasl"));
  }

  @Test
  void shouldSendAStaticBearerToken() {
    properties.put("bearer.auth.credentials.source", "STATIC_TOKEN");
    properties.put("bearer.auth.token", "abc");

    assertThat(sentHeader()).isEqualTo("Bearer abc");
  }

  @Test
  void shouldRefuseBothKindsAtOnce() {
    properties.put("basic.auth.credentials.source", "USER_INFO");
    properties.put("bearer.auth.credentials.source", "STATIC_TOKEN");

    assertRefused("basic.auth.credentials.source", "bearer.auth.credentials.source");
  }

  @Test
  void shouldRefuseAnUnknownSource() {
    properties.put("basic.auth.credentials.source", "VAULT");

    assertRefused("basic.auth.credentials.source", "VAULT", "SASL_INHERIT");
  }

  @Test
  void shouldRefuseAnEmptySecret() {
    properties.put("bearer.auth.credentials.source", "STATIC_TOKEN");

    assertRefused("bearer.auth.token");
  }

  private void assertRefused(String... named) {
    assertThatThrownBy(() -> new HttpRegistryClient(new RegistryConfig(properties)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContainingAll(named);
  }

  private @Nullable String sentHeader() {
    stub.answers(200, "[]");
    new HttpRegistryClient(new RegistryConfig(properties)).versions("s");
    return stub.requests.get(0).authorization();
  }

  private static String basic(String userInfo) {
    return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
  }
}
