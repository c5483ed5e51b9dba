package io.storyfold.gateway;

import static io.storyfold.gateway.Records.copy;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.storyBuilder;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser. */
class PageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HEADLINES =
      "[...document.querySelectorAll('.item h3')].map(h => h.textContent).join('|')";
  private static final String STORY = "document.getElementById('story').textContent";
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
  private static final String LINK = "document.getElementById('link').dataset.state";

  private TestServer server;
  private Chromium browser;

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

  @Test
  void shouldShowStoriesAsTheyArriveAndTellScreenReaders() {
    awaitText(LINK, "live");

    server.model.put(storyBuilder("s3", "en", "Comet seen", "sarn.example").setScore(20).build());
    server.publish(update("s3", 1, "en", "sarn.example"));

    awaitText(HEADLINES, "Comet seen|Summit ends|Neue Brücke offen");
    awaitText("document.getElementById('news').textContent", "1 new story. Comet seen");
  }

  @Test
  void shouldShowHeadlineAsTextWhateverItHolds() {
    String hostile = "<img src=x onerror=\"document.title='taken'\"> & <script>1</script>";
    server.model.put(storyBuilder("s3", "en", hostile, "evil.example").setScore(20).build());
    server.publish(update("s3", 1, "en", "evil.example"));

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.eval(HEADLINES)).startsWith(hostile));
    assertThat(browser.eval("document.title")).isEqualTo("Storyfold");
    assertThat(browser.eval("document.querySelectorAll('.stories img').length")).isEqualTo("0");
  }

  @Test
  void shouldSearchAndFilter() {
    type("q", "tunnel");
    awaitText(HEADLINES, "");
    type("q", "BRÜCKE");
    awaitText(HEADLINES, "Neue Brücke offen");
    type("q", "");
    type("desk", "en");
    awaitText(HEADLINES, "Summit ends");
    assertThat(browser.eval("location.search")).isEqualTo("?desk=en");
  }

  @Test
  void shouldShowStoryWithCopiesUnderTheirOriginalAndGoOnFollowingIt() {
    server.model.put(placed("a1", "s1", "bote.example"));
    server.model.put(copy("a2", "s1", "post.example", "a1"));

    browser.eval("[...document.querySelectorAll('.item a')].at(-1).click()");

    awaitContains(STORY, "the mayor opened the new bridge");
    assertThat(browser.eval("document.querySelectorAll('.group .copies li').length"))
        .isEqualTo("1");
    assertThat(browser.eval("document.activeElement.id")).isEqualTo("story-title");

    server.model.put(copy("a3", "s1", "third.example", "a1"));
    server.publish(update("s1", 2, "de", "third.example"));

    awaitText("String(document.querySelectorAll('.group .copies li').length)", "2");
    browser.eval(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
    awaitText("String(document.getElementById('story').hidden)", "true");
  }

  @Test
  void shouldSayWhenItIsStaleAndRecoverWithTheGateway() {
    awaitText(LINK, "live");
    int port = server.port();
    server.close();
    awaitText(LINK, "stale");
    assertThat(browser.eval(HEADLINES)).contains("Summit ends");

    server = new TestServer(Map.of("http.port", String.valueOf(port)));
    server.model.put(story("s4", "en", "After the restart", "north.example"));

    awaitText(LINK, "live");
    awaitText(HEADLINES, "After the restart");
  }

  @Test
  void shouldFitANarrowScreen() throws Exception {
    browser.resize(320, 700);
    server.model.put(
        story("s3", "de", "Donaudampfschifffahrtsgesellschaftskapitänsmützenmuseum", "x.example"));
    server.model.put(copy("a9", "s3", "a-publisher-with-a-long-name.example", "a1"));
    browser.eval("location.hash = '#/story/s3'");

    awaitContains(STORY, "a-publisher-with-a-long-name.example");
    assertThat(browser.eval(FITS)).isEqualTo("true");
    browser.eval("location.hash = '#/'");
    awaitText("String(document.getElementById('story').hidden)", "true");
    assertThat(browser.eval(FITS)).isEqualTo("true");
  }

  @Test
  void shouldAskNobodyElseAndBreakNoPolicy() {
    awaitText(LINK, "live");

    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(server.uri("/").toString()));
    assertThat(browser.complaints()).isEmpty();
  }

  private void type(String field, String value) {
    browser.eval(
        "{ const field = document.querySelector('[name=%s]'); field.value = '%s';"
                .formatted(field, value)
            + " field.dispatchEvent(new Event('input', {bubbles: true})); }");
  }

  private void awaitText(String expression, String expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.eval(expression)).isEqualTo(expected));
  }

  private void awaitContains(String expression, String expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(browser.eval(expression)).contains(expected));
  }
}
