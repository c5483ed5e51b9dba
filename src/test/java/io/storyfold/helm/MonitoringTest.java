package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.runtime.ExercisedMetrics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of metrics, the alerts, the runbook and the dashboard speak of meters there are. */
class MonitoringTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:storyfold|jvm|process|system|kafka)_\\w+");
  private static final Pattern ENTRY = Pattern.compile("(?m)^### (\\w+)$");

  private final Scrape scrape = Scrape.of(ExercisedMetrics.scrape());
  private final String readme = Chart.read("README.md");

  @Test
  void shouldListEveryMeterWithItsTypeAndLabels() {
    Map<String, String> meters = new TreeMap<>();
    scrape
        .types()
        .forEach(
            (name, type) -> {
              // A timer's greatest value of late is a family of its own to Prometheus.
              if (name.startsWith("storyfold_") && !name.endsWith("_max")) {
                meters.put(name, type + " | " + String.join(", ", scrape.labels().get(name)));
              }
            });
    Map<String, String> listed = new TreeMap<>();
    Tables.rows(readme, "| metric |")
        .forEach((name, rest) -> listed.put(name, rest.replaceFirst(" \\| [^|]*$", "")));

    assertThat(listed).isEqualTo(meters);
  }

  @Test
  void shouldAlertOnMetersThatExist() {
    for (JsonNode rule : rules()) {
      assertThat(metrics(rule.path("expr").asText()))
          .as(rule.path("alert").asText())
          .isNotEmpty()
          .isSubsetOf(scrape.samples());
    }
  }

  @Test
  void shouldHaveARunbookEntryForEveryAlert() {
    Set<String> alerts = new TreeSet<>();
    for (JsonNode rule : rules()) {
      alerts.add(rule.path("alert").asText());
      assertThat(rule.at("/labels/severity").asText()).isIn("warning", "critical");
      assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
    }
    String runbook = readme.substring(readme.indexOf("## Runbook"));
    Set<String> entries = new TreeSet<>();
    Matcher entry = ENTRY.matcher(runbook);
    while (entry.find()) {
      entries.add(entry.group(1));
      String text = runbook.substring(entry.end()).split("(?m)^### ", 2)[0];
      assertThat(text).as(entry.group(1)).contains("**Means**", "**Look**", "**Do**");
    }

    assertThat(entries).isEqualTo(alerts);
  }

  @Test
  void shouldDrawMetersThatExist() {
    JsonNode dashboard = Chart.yaml(Chart.read("files/dashboard.json")).get(0);
    Set<Integer> ids = new TreeSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(ids.add(panel.path("id").asInt())).isTrue();
      for (JsonNode target : panel.path("targets")) {
        assertThat(metrics(target.path("expr").asText()))
            .as(panel.path("title").asText())
            .isNotEmpty()
            .isSubsetOf(scrape.samples());
      }
    }
    assertThat(ids).isNotEmpty();
  }

  private static Iterable<JsonNode> rules() {
    return Chart.yaml(Chart.read("files/alerts.yaml")).get(0).at("/groups/0/rules");
  }

  private static Set<String> metrics(String expression) {
    Set<String> found = new TreeSet<>();
    Matcher metric = METRIC.matcher(expression);
    while (metric.find()) {
      found.add(metric.group());
    }
    return found;
  }
}
