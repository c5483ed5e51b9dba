package io.storyfold.system;

import io.storyfold.embedded.EmbeddedBroker;
import io.storyfold.embedded.EmbeddedCluster;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/** A broker that speaks TLS only, asks for a name and a password, and allows what ACLs allow. */
public final class SecuredCluster implements AutoCloseable {
  /** May do everything; also the broker itself, when it talks to itself. */
  public static final String OPERATOR = "operator";

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\"";

  private final Path trusted;
  private final EmbeddedCluster cluster;

  private SecuredCluster(Path trusted, EmbeddedCluster cluster) {
    this.trusted = trusted;
    this.cluster = cluster;
  }

  /**
   * Starts it.
   *
   * @param keys the broker's key pair, as {@link KeyPairs} makes it
   * @param users besides the operator
   */
  public static SecuredCluster start(Path keys, String... users) {
    StringBuilder login = new StringBuilder(login(OPERATOR));
    login.append(" user_%s=\"%s\"".formatted(OPERATOR, passwordOf(OPERATOR)));
    for (String user : users) {
      login.append(" user_%s=\"%s\"".formatted(user, passwordOf(user)));
    }
    Map<String, String> broker = new HashMap<>(tls(keys));
    broker.put("ssl.keystore.location", keys.toString());
    broker.put("ssl.keystore.password", KeyPairs.PASSWORD);
    broker.put("ssl.key.password", KeyPairs.PASSWORD);
    broker.put("listener.security.protocol.map", "PLAINTEXT:SASL_SSL,CONTROLLER:PLAINTEXT");
    // Named, or the broker talks to itself in clear text: its transactions' markers too.
    broker.put("inter.broker.listener.name", "PLAINTEXT");
    broker.put("sasl.enabled.mechanisms", "PLAIN");
    broker.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
    broker.put("listener.name.plaintext.plain.sasl.jaas.config", login + ";");
    broker.put("authorizer.class.name", NotedAuthorizer.class.getName());
    broker.put("super.users", "User:" + OPERATOR + ";User:ANONYMOUS");
    EmbeddedBroker.Options options = EmbeddedBroker.Options.temporary().with(broker);
    return new SecuredCluster(keys, EmbeddedCluster.start(options, 0));
  }

  /** Settings of a user with the right password and the right certificate. */
  public Map<String, String> settings(String user) {
    return settings(user, passwordOf(user), trusted);
  }

  public Map<String, String> settings(String user, String password, Path trustStore) {
    Map<String, String> settings = new HashMap<>(cluster.clientConfig());
    tls(trustStore).forEach((key, value) -> settings.put("kafka." + key, value));
    settings.put("kafka.security.protocol", "SASL_SSL");
    settings.put("kafka.sasl.mechanism", "PLAIN");
    settings.put("kafka.sasl.jaas.config", LOGIN.formatted(user, password) + ";");
    return settings;
  }

  /** Gives rights. */
  public void allow(Collection<AclBinding> rights) throws Exception {
    try (Admin admin = operator()) {
      admin.createAcls(rights).all().get();
    }
  }

  private Admin operator() {
    Map<String, Object> config = new HashMap<>();
    settings(OPERATOR)
        .forEach((key, value) -> config.put(key.replaceFirst("^kafka\\.", ""), value));
    return Admin.create(config);
  }

  private static Map<String, String> tls(Path store) {
    return Map.of(
        "ssl.truststore.location",
        store.toString(),
        "ssl.truststore.password",
        KeyPairs.PASSWORD,
        "ssl.truststore.type",
        "PKCS12");
  }

  private static String login(String user) {
    return LOGIN.formatted(user, passwordOf(user));
  }

  private static String passwordOf(String user) {
    return user + "-secret";
  }

  @Override
  public void close() {
    cluster.close();
  }
}
