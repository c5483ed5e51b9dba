package io.storyfold.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * The chart, rendered by Helm. Hooks (the job before an install, the test) are rendered as
 * everything else: Helm leaves them out of what it prints, so a copy of the chart calls them
 * otherwise.
 */
final class Chart {
  static final Path DIRECTORY = Path.of("helm", "storyfold");
  static final Path MINIMAL = scenario("minimal");

  /** What {@code helm.sh/hook} is called in the copy. */
  static final String HOOK = "storyfold.io/hook";

  private static final Path COPY = copy();
  private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

  private static final ObjectMapper JSON = new ObjectMapper();

  private Chart() {}

  static Path scenario(String name) {
    return DIRECTORY.resolve("ci").resolve(name + "-values.yaml");
  }

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("ci"))) {
      return files.sorted().toList().stream();
    }
  }

  static LintResult lint() {
    return new Helm(DIRECTORY).lint().call();
  }

  /** All manifests; {@code set} as Helm's {@code --set}. */
  static List<JsonNode> render(Path values, Map<String, Object> set) {
    return yaml(RENDERED.computeIfAbsent(values + " " + set, key -> text(values, set)));
  }

  private static String text(Path values, Map<String, Object> set) {
    TemplateCommand command =
        new Helm(COPY).template().withName("news").withNamespace("newsroom").withValuesFile(values);
    set.forEach(command::set);
    return command.call();
  }

  /** As it is rendered for a cluster of this version. */
  static List<JsonNode> renderFor(String kubernetes, Path values) {
    return yaml(
        new Helm(COPY)
            .template()
            .withName("news")
            .withValuesFile(values)
            .withKubeVersion(kubernetes)
            .call());
  }

  static List<JsonNode> render(Path values) {
    return render(values, Map.of());
  }

  /** The manifests of one kind. */
  static List<JsonNode> ofKind(List<JsonNode> manifests, String kind) {
    return manifests.stream().filter(m -> m.path("kind").asText().equals(kind)).toList();
  }

  /** The manifest of one kind that there must be once. */
  static JsonNode only(List<JsonNode> manifests, String kind) {
    List<JsonNode> found = ofKind(manifests, kind);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of kind " + kind);
    }
    return found.get(0);
  }

  /** Documents of a YAML text, empty ones left out. */
  static List<JsonNode> yaml(String text) {
    List<JsonNode> documents = new ArrayList<>();
    for (Object document : new Yaml().loadAll(text)) {
      if (document != null) {
        documents.add(JSON.valueToTree(document));
      }
    }
    return documents;
  }

  private static Path copy() {
    Path copy = Path.of("target", "helm", "storyfold");
    try (Stream<Path> files = Files.walk(DIRECTORY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(DIRECTORY.relativize(file));
        Files.createDirectories(to.getParent());
        Files.writeString(to, Files.readString(file).replace("helm.sh/hook:", HOOK + ":"));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String file) {
    try {
      return Files.readString(DIRECTORY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
