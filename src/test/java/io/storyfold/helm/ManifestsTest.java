package io.storyfold.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readers find the faults they are there for. */
class ManifestsTest {
  @ParameterizedTest
  @CsvSource({
    "replicas: 1, replicaz: 1",
    "replicas: 1, replicas: many",
    "serviceName: news-storyfold-desk, service: x",
    "containerPort: 8080, containerPort: http",
    "runAsNonRoot: true, runAsNonRot: true",
  })
  void shouldFindAFault(String right, String wrong) {
    JsonNode set = Chart.ofKind(Chart.render(Chart.MINIMAL), "StatefulSet").get(1);
    String text = set.toString();
    String broken = text.replaceFirst(json(right), json(wrong));
    assertThat(broken).isNotEqualTo(text);

    assertThat(new Manifests().problems(Chart.yaml(broken).get(0))).isNotEmpty();
  }

  /** {@code name: value} as it stands in JSON; words that are no numbers are quoted. */
  private static String json(String field) {
    String[] parts = field.split(": ", 2);
    String value = parts[1].matches("\\d+|true|false") ? parts[1] : '"' + parts[1] + '"';
    return '"' + parts[0] + "\":" + value;
  }
}
