package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.helm.ChartRights;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StartChecks;
import io.storyfold.runtime.StartRefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a broker with TLS, passwords and ACLs, its certificates made here. */
class SecurityIT {
  private static final String PIPELINE = "pipeline";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path directory;

  @SuppressWarnings("NullAway.Init")
  private static SecuredCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = SecuredCluster.start(KeyPairs.make(directory, "broker"), PIPELINE);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void shouldRefuseABrokerWithAnUnknownCertificate() throws Exception {
    Path unknown = KeyPairs.make(directory, "unknown");

    assertRefused(
        cluster.settings(PIPELINE, "pipeline-secret", unknown),
        "unable to find valid certification path");
  }

  @Test
  void shouldTellAWrongPassword() {
    assertRefused(
        cluster.settings(PIPELINE, "wrong", directory.resolve("broker.p12")),
        "Invalid username or password");
  }

  @Test
  void shouldEndRatherThanLoseARecordItMayNotSetAside() throws Exception {
    Installation operators =
        new Installation(
            cluster.settings(SecuredCluster.OPERATOR),
            "deadletters.",
            directory.resolve("state"),
            true);
    String rejected = operators.settings().topics().rejected().name();
    Map<Boolean, List<AclBinding>> rights =
        ChartRights.of(PIPELINE, "deadletters.").stream()
            .collect(
                Collectors.partitioningBy(
                    right ->
                        right.pattern().name().equals(rejected)
                            && right.entry().operation() == AclOperation.WRITE));
    cluster.allow(rights.getOrDefault(false, List.of()));
    Installation pipeline = operators.as(cluster.settings(PIPELINE));
    Article good = article("one.example|1").build();
    operators.deliver(article("one.example|2").version(-1).build());
    operators.deliver(good);

    try (Installation.Run run = pipeline.start(operators)) {
      assertThat(run.awaitEnd()).as("it ends, and says that it failed").isNotZero();
    }
    assertThat(operators.outcome().placed()).as("nothing was skipped").isEmpty();

    cluster.allow(rights.getOrDefault(true, List.of()));
    try (Installation.Run run = pipeline.start(operators)) {
      run.awaitPlaced(good);
    }
    assertThat(operators.outcome().rejected())
        .extracting(r -> r.id() + " " + r.reason())
        .containsExactly("one.example|2 BAD_VERSION");
  }

  /** In one line that names the setting and the cause. */
  private static void assertRefused(Map<String, String> clients, String cause) {
    Settings settings = Settings.of(clients);

    assertThatThrownBy(() -> StartChecks.cluster(settings))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("bootstrap.servers=" + clients.get("bootstrap.servers"))
        .hasMessageContaining(cause)
        .message()
        .hasLineCount(1);
  }

  private static ArticleBuilder article(String id) {
    return Article.from("one.example").id(id).title("Harbour news").language("en").publishedAt(0);
  }
}
