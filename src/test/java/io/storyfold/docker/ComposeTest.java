package io.storyfold.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.runtime.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker compose config} would find, and what it would not. */
class ComposeTest {
  private static final Path DIRECTORY = Path.of("docker");

  /** Keys of a service in the Compose specification that this file may use. */
  private static final Set<String> SERVICE_KEYS =
      Set.of(
          "image",
          "environment",
          "ports",
          "volumes",
          "healthcheck",
          "command",
          "depends_on",
          "restart",
          "read_only",
          "tmpfs",
          "cap_drop",
          "security_opt",
          "mem_limit",
          "stop_grace_period");

  private static final Set<String> CONDITIONS =
      Set.of("service_started", "service_healthy", "service_completed_successfully");

  private final JsonNode compose = yaml(DIRECTORY.resolve("compose.yaml"));
  private final JsonNode services = compose.path("services");

  @Test
  void shouldUseKeysOfTheSpecificationOnly() {
    assertThat(keys(compose))
        .allMatch(
            key -> Set.of("name", "services", "volumes").contains(key) || key.startsWith("x-"));
    services.forEach(service -> assertThat(keys(service)).isSubsetOf(SERVICE_KEYS));
  }

  @Test
  void shouldPinEveryImage() {
    services.forEach(
        service ->
            assertThat(service.path("image").asText())
                .matches("[^:]+:v?[0-9][^:]*|\\$\\{STORYFOLD_IMAGE:-storyfold:[0-9.]+}"));
  }

  @Test
  void shouldDependOnServicesThatCanReachTheCondition() {
    services.forEach(
        service ->
            service
                .path("depends_on")
                .properties()
                .forEach(
                    other -> {
                      JsonNode on = services.path(other.getKey());
                      String condition = other.getValue().path("condition").asText();
                      assertThat(on.isObject()).as(other.getKey()).isTrue();
                      assertThat(condition).isIn(CONDITIONS);
                      if (condition.equals("service_healthy")) {
                        assertThat(on.has("healthcheck")).as(other.getKey()).isTrue();
                      }
                    }));
  }

  @Test
  void shouldMountWhatIsThere() {
    Set<String> volumes = keys(compose.path("volumes"));
    services.forEach(
        service ->
            service
                .path("volumes")
                .forEach(
                    volume -> {
                      String from = volume.asText().split(":", 2)[0];
                      if (from.startsWith(".")) {
                        assertThat(DIRECTORY.resolve(from)).exists();
                      } else {
                        assertThat(volumes).contains(from);
                      }
                    }));
  }

  @Test
  void shouldGiveSettingsTheProgramTakes() {
    Map<String, String> variables = new HashMap<>();
    services
        .at("/storyfold/environment")
        .properties()
        .forEach(e -> variables.put(e.getKey(), e.getValue().asText()));

    Settings settings = Settings.load(null, variables, Map.of());

    assertThat(settings.clients().admin().get("bootstrap.servers"))
        .isEqualTo("kafka:19092")
        .satisfies(
            address ->
                assertThat(services.at("/kafka/environment/KAFKA_ADVERTISED_LISTENERS").asText())
                    .contains("INSIDE://" + address));
  }

  @Test
  void shouldScrapeAServiceThereIs() {
    JsonNode prometheus = yaml(DIRECTORY.resolve("prometheus/prometheus.yml"));
    String target = prometheus.at("/scrape_configs/0/static_configs/0/targets/0").asText();

    assertThat(keys(services)).contains(target.split(":", 2)[0]);
    assertThat(List.of(prometheus.at("/rule_files/0").asText()))
        .allSatisfy(
            file -> assertThat(services.at("/prometheus/volumes").toString()).contains(":" + file));
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new TreeSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static JsonNode yaml(Path file) {
    try {
      return new ObjectMapper().valueToTree(new Yaml().load(Files.readString(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
