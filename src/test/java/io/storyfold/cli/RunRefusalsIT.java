package io.storyfold.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why {@code run} does not start: one clear line and a non-zero exit status, soon enough for
 * whoever restarts it. The processes run beside each other, because the slowest wait for a timeout.
 */
@ExtendWith(ClusterExtension.class)
class RunRefusalsIT {
  /** With the default timeouts. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private enum Fault {
    REGISTRY_DOWN,
    BROKER_DOWN,
    PORT_TAKEN,
    PORT_TAKEN_WITHOUT_GATEWAY,
    STATE_DIRECTORY,
    UNKNOWN_SETTING
  }

  private static final Map<Fault, ChildJvm> CHILDREN = new EnumMap<>(Fault.class);
  private static final String NOBODY = "127.0.0.1:" + TestInstallation.freePort();

  private static Path state;
  private static ServerSocket taken;

  @BeforeAll
  static void start(TestCluster cluster, @TempDir Path directory) throws IOException {
    TestInstallation installation = new TestInstallation(cluster, directory);
    installation.prepare();
    taken = TestInstallation.listening();
    String port = "http.port=" + taken.getLocalPort();
    // A file in the way also stops root, whom permissions do not.
    state = Files.writeString(directory.resolve("file"), "").resolve("state");
    start(installation, Fault.REGISTRY_DOWN, "schema.registry.url=http://" + NOBODY);
    start(installation, Fault.BROKER_DOWN, "bootstrap.servers=" + NOBODY);
    start(installation, Fault.STATE_DIRECTORY, "state.dir=" + state);
    start(installation, Fault.UNKNOWN_SETTING, "topic.prefix=x");
    start(installation, Fault.PORT_TAKEN, port);
    CHILDREN.put(
        Fault.PORT_TAKEN_WITHOUT_GATEWAY,
        installation.child("run", "intake", "-D", port, "-D", "state.dir=" + directory + "/other"));
  }

  private static void start(TestInstallation installation, Fault fault, String setting) {
    CHILDREN.put(fault, installation.child("run", "-D", setting));
  }

  @AfterAll
  static void end() throws IOException {
    CHILDREN.values().forEach(ChildJvm::close);
    CHILDREN.clear();
    taken.close();
  }

  @Test
  void shouldNameARegistryThatDoesNotAnswer() throws Exception {
    assertThat(refusal(Fault.REGISTRY_DOWN, 1)).contains("Schema Registry").contains(NOBODY);
  }

  @Test
  void shouldNameABrokerThatDoesNotAnswer() throws Exception {
    assertThat(refusal(Fault.BROKER_DOWN, 1)).contains("bootstrap.servers=" + NOBODY);
  }

  @Test
  void shouldNameAPortThatIsTaken() throws Exception {
    String port = String.valueOf(taken.getLocalPort());

    assertThat(refusal(Fault.PORT_TAKEN, 1)).contains(port).contains("http.port");
    assertThat(refusal(Fault.PORT_TAKEN_WITHOUT_GATEWAY, 1)).contains(port).contains("http.port");
  }

  @Test
  void shouldNameAStateDirectoryThatCannotBeWritten() throws Exception {
    assertThat(refusal(Fault.STATE_DIRECTORY, 1)).contains("state.dir=" + state);
  }

  @Test
  void shouldNameASettingItDoesNotKnow() throws Exception {
    assertThat(refusal(Fault.UNKNOWN_SETTING, 2))
        .contains("topic.prefix")
        .contains("topics.prefix");
  }

  private static String refusal(Fault fault, int code) throws InterruptedException {
    return requireNonNull(CHILDREN.get(fault)).await(SOON).refusal(code);
  }
}
