package io.storyfold.gateway;

import static io.storyfold.gateway.Records.copy;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.storyBuilder;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * axe-core finds nothing to complain of. It is not part of the project: {@code .ci/run} fetches it
 * and says where in {@code STORYFOLD_AXE}.
 */
class PageAccessibilityIT extends OpenPage {
  private static final String FINDINGS =
      "axe.run().then(found => [found.passes.length > 10 ? 'checked' : 'nothing was checked',"
          + " ...found.violations.map(each => each.impact + ' ' + each.id + ': '"
          + " + each.nodes.map(node => node.target + ' ' + node.failureSummary))].join('; '))";

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "320, light", "320, dark"})
  void shouldBeAccessible(int width, String scheme) throws Exception {
    String axe = script();
    browser.resize(width, 900);
    browser.prefer(scheme);
    server.model.put(
        Records.telling(storyBuilder("s1", "de", "Neue Brücke", "bote.example"), "Eins", "Zwei")
            .build());
    server.model.put(placed("a1", "s1", "bote.example"));
    server.model.put(copy("a2", "s1", "post.example", "a1"));
    server.model.add(update("s1", 1, "de", "bote.example"));
    browser.eval(axe);

    assertThat(browser.await(FINDINGS)).isEqualTo("checked");

    browser.eval("document.getElementById('more-filters').open = true");
    browser.eval("location.hash = '#/story/s1'");
    awaitContains(STORY, "the mayor opened the new bridge");

    assertThat(browser.await(FINDINGS)).isEqualTo("checked");
  }

  private static String script() throws Exception {
    Optional<Path> file =
        Optional.ofNullable(System.getenv("STORYFOLD_AXE"))
            .map(Path::of)
            .filter(Files::isRegularFile);
    assumeTrue(
        file.isPresent(), "no axe-core at STORYFOLD_AXE: the page's accessibility is not tested");
    return Files.readString(file.orElseThrow());
  }
}
