package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Strimzi is told equals what {@code topics --apply} would make. */
class StrimziTest {
  private final List<JsonNode> rendered = Chart.render(Chart.scenario("strimzi"));
  private final List<TopicSpec> topics =
      Settings.load(null, Map.of(), Map.of("topics.prefix", "news.")).topics().all();

  @Test
  void shouldMakeTheTopicsOfTheProgram() {
    Map<String, String> wanted = new TreeMap<>();
    topics.forEach(t -> wanted.put(t.name(), t.partitions() + " " + new TreeMap<>(t.config())));
    Map<String, String> made = new TreeMap<>();
    for (JsonNode topic : Chart.ofKind(rendered, "KafkaTopic")) {
      Map<String, String> config = new TreeMap<>();
      topic
          .at("/spec/config")
          .properties()
          .forEach(e -> config.put(e.getKey(), e.getValue().asText()));
      made.put(topic.at("/spec/topicName").asText(), topic.at("/spec/partitions") + " " + config);
    }

    assertThat(made).isEqualTo(wanted);
  }

  @Test
  void shouldGiveTheUserNoMoreThanItNeeds() {
    List<String> resources = new ArrayList<>();
    for (JsonNode acl : Chart.only(rendered, "KafkaUser").at("/spec/authorization/acls")) {
      JsonNode of = acl.path("resource");
      resources.add(
          of.path("type").asText()
              + " "
              + of.path("name").asText()
              + " "
              + of.path("patternType").asText());
      assertThat(acl.path("operations").toString()).doesNotContain("All", "Alter", "Cluster");
    }

    List<String> expected = new ArrayList<>();
    topics.forEach(t -> expected.add("topic " + t.name() + " literal"));
    for (String application : List.of("news.storyfold-intake", "news.storyfold-desk")) {
      expected.add("topic " + application + "- prefix");
      expected.add("group " + application + " literal");
      expected.add("transactionalId " + application + "- prefix");
    }
    assertThat(resources).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void shouldLetThePollerShareFeedsAndWriteInTransactions() {
    Map<String, Object> poller =
        Map.of("poller.enabled", "true", "poller.feeds[0].url", "https://a.example/rss");
    String acls =
        Chart.only(Chart.render(Chart.scenario("strimzi"), poller), "KafkaUser")
            .at("/spec/authorization/acls")
            .toString();

    assertThat(acls)
        .contains("\"type\":\"group\",\"name\":\"news.storyfold-poller\"")
        .contains("\"type\":\"transactionalId\",\"name\":\"news.storyfold-poller-\"");
  }

  @Test
  void shouldLogInAsThatUser() {
    JsonNode settings = Chart.ofKind(rendered, "ConfigMap").get(0);

    assertThat(settings.toString()).contains("${dir:/etc/storyfold/kafka-sasl:sasl.jaas.config}");
    assertThat(Chart.ofKind(rendered, "StatefulSet"))
        .allSatisfy(
            set ->
                assertThat(set.findValuesAsText("secretName"))
                    .contains(Chart.only(rendered, "KafkaUser").at("/metadata/name").asText()));
  }

  @Test
  void shouldPrepareAfterTopicsAndUserAreThere() {
    JsonNode job = Chart.only(rendered, "Job");

    assertThat(job.at("/metadata/annotations").toString()).contains("post-install,post-upgrade");
    assertThat(job.at("/spec/template/spec/initContainers/0/args/1").asText()).isEqualTo("--check");
  }
}
