package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import io.storyfold.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {
  private final Manifests manifests = new Manifests();

  static Stream<Path> scenarios() throws IOException {
    return Chart.scenarios();
  }

  @Test
  void shouldPassHelmsOwnCheck() {
    LintResult result = Chart.lint();

    // Without values the chart asks for brokers; linting knows no values.
    assertThat(result.getMessages()).noneMatch(message -> message.contains("[WARNING]"));
    assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1.20.0, policy/v1beta1",
    "1.20.15, policy/v1beta1",
    "1.21.0, policy/v1",
    "1.34.1, policy/v1"
  })
  void shouldAskForBudgetsAsTheClusterKnowsThem(String kubernetes, String apiVersion) {
    List<JsonNode> rendered = Chart.renderFor(kubernetes, Chart.scenario("production"));

    assertThat(Chart.ofKind(rendered, "PodDisruptionBudget"))
        .isNotEmpty()
        .allMatch(budget -> budget.path("apiVersion").asText().equals(apiVersion));
  }

  @Test
  void shouldRefuseAClusterThatIsTooOld() {
    assertThatThrownBy(() -> Chart.renderFor("1.19.16", Chart.MINIMAL))
        .hasMessageContaining("1.20");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void shouldRenderWhatKubernetesReadsStrictly(Path values) {
    List<JsonNode> rendered = Chart.render(values);

    assertThat(rendered).isNotEmpty();
    for (JsonNode manifest : rendered) {
      if (!Manifests.OF_OPERATORS.contains(manifest.path("kind").asText())) {
        assertThat(manifests.problems(manifest)).as(manifest.toPrettyString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void shouldLabelEverythingAndNameItByTheRelease(Path values) {
    assertThat(Chart.render(values))
        .allSatisfy(
            manifest -> {
              JsonNode metadata = manifest.path("metadata");
              assertThat(metadata.path("name").asText()).startsWith("news-storyfold");
              assertThat(metadata.path("labels").path("app.kubernetes.io/name").asText())
                  .isEqualTo("storyfold");
              assertThat(metadata.path("labels").path("app.kubernetes.io/instance").asText())
                  .isEqualTo("news");
              assertThat(metadata.path("labels").path("helm.sh/chart").asText())
                  .isEqualTo("storyfold-0.2.0");
            });
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void shouldKeepTheRestrictedProfile(Path values) {
    List<JsonNode> pods = pods(Chart.render(values));

    assertThat(pods).isNotEmpty();
    for (JsonNode pod : pods) {
      assertThat(pod.path("automountServiceAccountToken").asText()).isEqualTo("false");
      // The environment is settings to the program, but the test's shell asks it for an address.
      assertThat(pod.path("enableServiceLinks").asBoolean(true))
          .isEqualTo(pod.at("/containers/0").has("command"));
      JsonNode security = pod.path("securityContext");
      assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
      assertThat(security.path("seccompProfile").path("type").asText()).isEqualTo("RuntimeDefault");
      for (JsonNode container : containers(pod)) {
        JsonNode own = container.path("securityContext");
        assertThat(own.path("allowPrivilegeEscalation").asText()).isEqualTo("false");
        assertThat(own.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(own.path("capabilities").path("drop").path(0).asText()).isEqualTo("ALL");
        assertThat(container.path("resources").path("limits").path("memory").asText()).isNotEmpty();
        assertThat(container.path("resources").path("requests").path("cpu").asText()).isNotEmpty();
        assertThat(container.path("image").asText()).matches(".+(:[0-9].*|@sha256:[0-9a-f]{64})");
        container
            .path("ports")
            .forEach(p -> assertThat(p.path("protocol").asText()).isEqualTo("TCP"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void shouldProbeSoThatRestoringFailsNoLiveness(Path values) {
    for (JsonNode set : Chart.ofKind(Chart.render(values), "StatefulSet")) {
      JsonNode container = set.at("/spec/template/spec/containers/0");
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/healthz");
      assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/readyz");
      assertThat(container.at("/startupProbe/failureThreshold").asInt()).isEqualTo(60);
      assertThat(set.at("/spec/podManagementPolicy").asText()).isEqualTo("Parallel");
    }
  }

  /** The top of a volume belongs to root, and Kafka Streams sets the rights of its directory. */
  @Test
  void shouldKeepStateBelowTheTopOfItsVolume() {
    List<JsonNode> sets = Chart.ofKind(Chart.render(Chart.MINIMAL), "StatefulSet");

    assertThat(sets).hasSize(2);
    for (JsonNode set : sets) {
      JsonNode container = set.at("/spec/template/spec/containers/0");
      assertThat(container.path("volumeMounts").toString()).contains("\"/state\"");
      assertThat(container.path("env").toString())
          .contains("{\"name\":\"STORYFOLD_CFG_STATE_DIR\",\"value\":\"/state/streams\"}");
    }
  }

  @Test
  void shouldWriteSettingsTheProgramTakes(@TempDir Path directory) throws IOException {
    JsonNode map = Chart.ofKind(Chart.render(Chart.MINIMAL), "ConfigMap").get(0);
    Path file = directory.resolve("storyfold.properties");
    Files.writeString(file, map.at("/data/storyfold.properties").asText());

    Settings settings = Settings.load(file, Map.of(), Map.of());

    assertThat(settings.topics().incoming().partitions()).isEqualTo(8);
    assertThat(settings.clients().admin()).containsEntry("bootstrap.servers", "kafka:9092");
  }

  @Test
  void shouldDeriveTheHeapFromTheLimit() {
    JsonNode desk = workload(Chart.render(Chart.MINIMAL), "news-storyfold-desk");

    // 3 GiB - 512 MiB of RocksDB - 384 MiB of everything else
    assertThat(desk.at("/spec/template/spec/containers/0/env/0/value").asText())
        .contains("-Xmx2176m");
  }

  /** It would hold texts, tokens and passwords. */
  @Test
  void shouldEndWithoutAHeapDumpWhenMemoryRunsOut() throws IOException {
    List<String> options = new ArrayList<>();
    for (JsonNode set : Chart.ofKind(Chart.render(Chart.MINIMAL), "StatefulSet")) {
      options.add(set.toString());
    }
    options.add(Files.readString(Path.of("docker", "Dockerfile")));

    assertThat(options)
        .hasSizeGreaterThan(1)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("-XX:+ExitOnOutOfMemoryError")
                    .doesNotContain("HeapDumpOnOutOfMemoryError"));
  }

  @Test
  void shouldPutSecretsIntoFilesOnly() {
    List<JsonNode> rendered = Chart.render(Chart.scenario("tls"));

    assertThat(Chart.ofKind(rendered, "ConfigMap"))
        .allSatisfy(
            map ->
                assertThat(map.toString())
                    .contains("${dir:/etc/storyfold/kafka-sasl:password}")
                    .contains("${dir:/etc/storyfold/kafka-ca:ca.crt}")
                    .contains("${dir:/etc/storyfold/registry:password}"));
    JsonNode pod = workload(rendered, "news-storyfold-desk").at("/spec/template/spec");
    assertThat(pod.path("volumes").findValuesAsText("secretName"))
        .containsExactlyInAnyOrder(
            "kafka-ca", "kafka-client", "kafka-login", "registry-login", "registry-ca");
    assertThat(pod.toString()).doesNotContain("secretKeyRef");
  }

  @Test
  void shouldPrepareTopicsAndSchemasBeforeAnyPodOfTheReleaseStarts() {
    JsonNode job = Chart.only(Chart.render(Chart.MINIMAL), "Job");

    assertThat(job.at("/metadata/annotations").path(Chart.HOOK).asText())
        .isEqualTo("pre-install,pre-upgrade");
    assertThat(job.at("/spec/template/spec/initContainers/0/args").toString())
        .startsWith("[\"topics\",\"--apply\"");
    assertThat(job.at("/spec/template/spec/containers/0/args").toString())
        .startsWith("[\"schemas\",\"--register\"");
  }

  @Test
  void shouldRunAllPartsInOneProcess() {
    JsonNode single = workload(Chart.render(Chart.scenario("single")), "news-storyfold-single");

    assertThat(single.at("/spec/template/spec/containers/0/args").toString())
        .startsWith("[\"run\",\"intake\",\"desk\",\"gateway\"");
    assertThat(single.path("spec").has("volumeClaimTemplates")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kafka.bootstrapServers | '' | name your brokers",
        "registry.url | '' | name your schema registry",
        "image.tag | latest | image.tag",
        "intake.replicas | 9 | intake.replicas 9 exceeds topics.incomingPartitions 8",
        "desk.standbyReplicas | 1 | desk.standbyReplicas 1 must be below desk.replicas 1",
        "desk.heap | 3Gi | exceed resources.limits.memory 3072Mi",
        "gateway.resources.limits.memory | 512Mi | at least 256Mi are needed",
        "desk.rocksdbMemory | much | rocksdbMemory",
        "terminationGracePeriodSeconds | 30 | twice closeTimeoutSeconds",
        "kafka.securityProtocol | SASL_SSL | needs a Secret with username and password",
        "kafka.securityProtocol | TLS | securityProtocol",
        "strimzi.enabled | true | strimzi.cluster",
        "gateway.ingress.enabled | true | gateway.ingress.host",
        "gateway.replicas | 0 | replicas",
        "desk.replcas | 2 | replcas",
      })
  void shouldRefuseBadValuesWithTheReason(String name, String value, String reason) {
    assertThatThrownBy(() -> Chart.render(Chart.MINIMAL, Map.of(name, value)))
        .hasMessageContaining(reason);
  }

  private static JsonNode workload(List<JsonNode> rendered, String name) {
    return rendered.stream()
        .filter(m -> m.at("/spec/template").isObject())
        .filter(m -> m.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name));
  }

  private static List<JsonNode> pods(List<JsonNode> rendered) {
    List<JsonNode> pods = new ArrayList<>();
    rendered.stream()
        .map(m -> m.at("/spec/template/spec"))
        .filter(JsonNode::isObject)
        .forEach(pods::add);
    Chart.ofKind(rendered, "Pod").forEach(pod -> pods.add(pod.path("spec")));
    return pods;
  }

  private static List<JsonNode> containers(JsonNode pod) {
    List<JsonNode> all = new ArrayList<>();
    pod.path("containers").forEach(all::add);
    pod.path("initContainers").forEach(all::add);
    return all;
  }
}
