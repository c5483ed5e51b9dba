package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.poller.FeedList;
import io.storyfold.poller.FeedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The poller is there when it is asked for, with a list that the program reads. */
class PollerChartTest {
  @TempDir private Path directory;

  private final List<JsonNode> rendered = Chart.render(Chart.scenario("poller"));

  @Test
  void shouldGiveThePollerAListThatItReads() throws IOException {
    JsonNode map = named("ConfigMap");
    Path list =
        Files.writeString(
            directory.resolve("feeds.yaml"), map.path("data").path("feeds.yaml").asText());

    assertThat(FeedList.read(list))
        .extracting(FeedSource::source)
        .containsExactly("", "agency.example");
    assertThat(named("Deployment").toString())
        .contains("\"run\",\"poller\"", "STORYFOLD_CFG_POLLER_FEEDS_FILE")
        .contains("/etc/storyfold/feeds/feeds.yaml", "storyfold.io/feeds");
  }

  @Test
  void shouldLetThePollerAloneReachTheWeb() {
    JsonNode policy = named("NetworkPolicy");

    assertThat(policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1component").asText())
        .isEqualTo("poller");
    assertThat(policy.at("/spec/egress").toString()).contains("443").doesNotContain("9092");
  }

  @Test
  void shouldHaveNoPollerUnlessAskedForAndNoneWithoutFeeds() {
    assertThat(Chart.render(Chart.MINIMAL).toString()).doesNotContain("poller.feeds");
    assertThat(Chart.ofKind(Chart.render(Chart.MINIMAL), "Deployment"))
        .noneMatch(d -> d.at("/metadata/name").asText().endsWith("-poller"));
    assertThatThrownBy(() -> Chart.render(Chart.MINIMAL, Map.of("poller.enabled", "true")))
        .hasMessageContaining("poller.feeds: name the feeds");
  }

  private JsonNode named(String kind) {
    return Chart.ofKind(rendered, kind).stream()
        .filter(m -> m.at("/metadata/name").asText().equals("news-storyfold-poller"))
        .findFirst()
        .orElseThrow();
  }
}
