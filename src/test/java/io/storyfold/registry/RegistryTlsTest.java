package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.storyfold.system.KeyPairs;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One self-signed key pair, made by the JDK's keytool, serves server and client alike. */
class RegistryTlsTest {

  private static final String PASSWORD = KeyPairs.PASSWORD;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static Path keystore;

  @BeforeAll
  static void makeKeyPair() throws Exception {
    keystore = KeyPairs.make(directory, "registry");
  }

  @Test
  void shouldTrustTheConfiguredCertificate() throws Exception {
    try (StubRegistry stub = server(false).answers(200, "[1]")) {
      assertThat(client(stub, trust()).versions("s")).containsExactly(1);
    }
  }

  @Test
  void shouldNotTrustAnUnknownCertificate() throws Exception {
    try (StubRegistry stub = server(false).answers(200, "[1]")) {
      assertThatThrownBy(() -> client(stub, Map.of()).versions("s"))
          .isInstanceOf(RegistryUnavailableException.class)
          .hasMessageContaining("SSLHandshakeException");
      assertThat(stub.requests).isEmpty();
    }
  }

  @Test
  void shouldShowItsOwnCertificateWhenAsked() throws Exception {
    Map<String, Object> both = new HashMap<>(trust());
    both.put("schema.registry.ssl.keystore.location", keystore.toString());
    both.put("schema.registry.ssl.keystore.password", PASSWORD);
    both.put("schema.registry.ssl.keystore.type", "PKCS12");
    both.put("schema.registry.ssl.key.password", PASSWORD);
    try (StubRegistry stub = server(true).answers(200, "[1]")) {
      assertThat(client(stub, both).versions("s")).containsExactly(1);
    }
  }

  @Test
  void shouldRefuseToSwitchOffHostVerification() throws Exception {
    try (StubRegistry stub = server(false)) {
      Map<String, Object> off = Map.of("schema.registry.ssl.endpoint.identification.algorithm", "");
      assertThatThrownBy(() -> client(stub, off))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("schema.registry.ssl.endpoint.identification.algorithm");
    }
  }

  private static Map<String, Object> trust() {
    return Map.of(
        "schema.registry.ssl.truststore.location",
        keystore.toString(),
        "schema.registry.ssl.truststore.password",
        PASSWORD,
        "schema.registry.ssl.truststore.type",
        "PKCS12");
  }

  private static RegistryClient client(StubRegistry stub, Map<String, Object> tls) {
    Map<String, Object> properties = new HashMap<>(tls);
    properties.put("schema.registry.url", "https://127.0.0.1:" + stub.port());
    properties.put("max.retries", 0);
    return new HttpRegistryClient(new RegistryConfig(properties));
  }

  private static StubRegistry server(boolean needsClientCertificate) throws Exception {
    SSLContext context = serverContext();
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters chosen = context.getDefaultSSLParameters();
            chosen.setNeedClientAuth(needsClientCertificate);
            parameters.setSSLParameters(chosen);
          }
        });
    return new StubRegistry(server);
  }

  private static SSLContext serverContext() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(keystore)) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
