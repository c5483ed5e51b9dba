package io.storyfold.gateway;

import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.storyBuilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The page of a gateway with two stories, open in a real browser; skipped where there is none. */
abstract class OpenPage {
  static final Duration PATIENCE = Duration.ofSeconds(30);
  static final String HEADLINES =
      "[...document.querySelectorAll('.item h3')].map(h => h.textContent).join('|')";
  static final String STORY = "document.getElementById('story').textContent";
  static final String LINK = "document.getElementById('link').dataset.state";

  TestServer server;
  Chromium browser;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> binary = Chromium.find();
    assumeTrue(binary.isPresent(), "no Chromium on the PATH: the page is not tested");
    server = new TestServer();
    server.model.put(story("s1", "de", "Neue Brücke offen", "bote.example", "post.example"));
    server.model.put(storyBuilder("s2", "en", "Summit ends", "north.example").setScore(9).build());
    // Not a @TempDir: the browser's helpers may still write to it when its deletion is due.
    Path profile = Files.createTempDirectory(Path.of("target"), "chromium");
    browser = new Chromium(binary.orElseThrow(), profile.toAbsolutePath());
    browser.open(server.uri("/"));
    awaitText(HEADLINES, "Summit ends|Neue Brücke offen");
  }

  @AfterEach
  void close() throws Exception {
    if (browser != null) {
      browser.close();
      server.close();
    }
  }

  final void type(String field, String value) {
    browser.eval(
        "{ const field = document.querySelector('[name=%s]'); field.value = '%s';"
                .formatted(field, value)
            + " field.dispatchEvent(new Event('input', {bubbles: true})); }");
  }

  final void awaitText(String expression, String expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.eval(expression)).isEqualTo(expected));
  }

  final void awaitContains(String expression, String expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.eval(expression)).contains(expected));
  }
}
