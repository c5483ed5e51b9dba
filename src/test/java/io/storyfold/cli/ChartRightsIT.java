package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.embedded.TestCluster;
import io.storyfold.gateway.access.Tokens;
import io.storyfold.helm.ChartRights;
import io.storyfold.system.KeyPairs;
import io.storyfold.system.NotedAuthorizer;
import io.storyfold.system.NotedAuthorizer.Asked;
import io.storyfold.system.SecuredCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that an installation does, from its first start to a reset, with the rights that the chart
 * gives its user: they are enough, and none of them is given for nothing.
 */
class ChartRightsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String USER = "storyfold";
  private static final String PREFIX = "news.";
  private static final String TOKEN = "editor-4d1f0c2b9a8e7d6c5b4a";

  /** The shortest a broker allows: a stopped desk is out of its group this much later. */
  private static final String SHORT_SESSION = "kafka.consumer.session.timeout.ms=6000";

  @TempDir private Path directory;

  @Test
  void shouldWorkWithTheRightsOfTheChartAndNeedEachOfThem() throws Exception {
    Path keys = KeyPairs.make(directory, "broker");
    try (SecuredCluster cluster = SecuredCluster.start(keys, USER)) {
      List<AclBinding> rights = ChartRights.of(USER, PREFIX);
      installation(cluster, SecuredCluster.OPERATOR).prepare();
      cluster.allow(rights);

      useEverything(installation(cluster, USER));

      assertThat(NotedAuthorizer.ASKED)
          .filteredOn(asked -> asked.principal().equals(USER))
          .filteredOn(asked -> asked.action().logIfDenied())
          .as("denied")
          .noneMatch(asked -> asked.result() == AuthorizationResult.DENIED);
      Set<Action> allowed =
          NotedAuthorizer.ASKED.stream()
              .filter(asked -> asked.principal().equals(USER))
              .filter(asked -> asked.result() == AuthorizationResult.ALLOWED)
              .map(Asked::action)
              // Preflight asks what it might do, and does not do it.
              .filter(Action::logIfAllowed)
              .collect(Collectors.toSet());
      assertThat(rights)
          .as("rights that nothing asked for")
          .filteredOn(right -> allowed.stream().noneMatch(action -> isFor(right, action)))
          .isEmpty();
    }
  }

  private TestInstallation installation(SecuredCluster cluster, String user) throws Exception {
    return new TestInstallation(
        new TestCluster(cluster.settings(user), PREFIX),
        Files.createDirectory(directory.resolve(user)));
  }

  private void useEverything(TestInstallation user) throws Exception {
    String tokens = "gateway.tokens=editor:edit:" + Tokens.hash(TOKEN);
    try (ChildJvm run = user.child("run", "-D", SHORT_SESSION, "-D", tokens)) {
      await().atMost(PATIENCE).until(() -> user.get("/readyz").status() == 200 || !run.alive());
      assertThat(run.alive()).as(run.err()).isTrue();
      succeed(user.command("preflight"));
      publish(user, "\"version\":1");
      await().atMost(PATIENCE).until(() -> user.get("/api/v1/articles/a").status() == 200);
      String lock =
          "{\"id\":\"c\",\"kind\":\"LOCK\",\"storyId\":\"%s\"}"
              .formatted(storyOf(user.get("/api/v1/articles/a").body()));
      assertThat(user.post("/api/v1/commands", TOKEN, lock)).isEqualTo(202);
      await().atMost(PATIENCE).until(() -> user.get("/api/v1/commands/c").status() == 200);
      publish(user, "\"version\":2,\"status\":\"canceled\"", "\"version\":3");
      await()
          .atMost(PATIENCE)
          .until(() -> user.command("dead-letters", "list").out().contains("WITHDRAWN"));
      run.terminate();
      run.await(PATIENCE);
    }
    await().atMost(PATIENCE).until(() -> user.command("reset", "desk", "--yes").code() == 0);
  }

  private void publish(TestInstallation user, String... versions) throws Exception {
    List<String> lines =
        Stream.of(versions)
            .map(
                version ->
                    """
                    {"id":"a","source":"one.example","publishedAt":"2026-03-02T08:00:00Z",\
                    "title":"Harbour closed","language":"en",%s}"""
                        .formatted(version))
            .toList();
    user.publish(lines);
  }

  private static String storyOf(String article) throws IOException {
    return new ObjectMapper().readTree(article).path("storyId").asText();
  }

  private static void succeed(CommandResult result) {
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static boolean isFor(AclBinding right, Action action) {
    String name = action.resourcePattern().name();
    boolean named =
        right.pattern().patternType() == PatternType.PREFIXED
            ? name.startsWith(right.pattern().name())
            : name.equals(right.pattern().name());
    return named
        && action.resourcePattern().resourceType() == right.pattern().resourceType()
        && action.operation() == right.entry().operation();
  }
}
