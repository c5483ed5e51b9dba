package io.storyfold.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.FeedState;
import io.storyfold.format.Delivery;
import io.storyfold.registry.TrustedClasses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedMemoryTest {
  private static final Instant NOW = Instant.parse("2026-03-04T17:00:00Z");
  private static final FeedSource FEED =
      new FeedSource(URI.create("https://a.example/rss"), "", Duration.ofMinutes(1), "");

  @BeforeAll
  static void trust() {
    TrustedClasses.install();
  }

  @Test
  void shouldPublishWhatIsNewOrChangedAndNothingElse() {
    FeedMemory.Step first = step(FeedMemory.nothing(), item(1, "One"), item(2, "Two"));
    assertThat(first.publish()).hasSize(2);

    FeedMemory.Step again = step(first.state(), item(1, "One"), item(2, "Two"));
    assertThat(again.publish()).isEmpty();
    assertThat(again.state().getSeen()).isEqualTo(first.state().getSeen());

    FeedMemory.Step changed = step(again.state(), item(1, "One"), item(2, "Two, corrected"));
    assertThat(changed.publish())
        .singleElement()
        .satisfies(d -> assertThat(d.article().title()).isEqualTo("Two, corrected"));
  }

  @Test
  void shouldNotTakeADateForNews() {
    FeedMemory.Step first = step(FeedMemory.nothing(), item(1, "One"));

    String touched = item(1, "One").replace("04 Mar", "05 Mar");
    assertThat(step(first.state(), touched).publish()).isEmpty();
  }

  @Test
  void shouldTellOfABadItemOnce() {
    String bad = "<item><title>Nobody's</title></item>";
    FeedMemory.Step first = step(FeedMemory.nothing(), bad, item(1, "One"));
    assertThat(first.rejected()).hasSize(1);
    assertThat(first.publish()).hasSize(1);

    assertThat(step(first.state(), bad, item(1, "One")).rejected()).isEmpty();
  }

  @Test
  void shouldRememberBoundedlyButAllOfThePage() {
    FeedState state = FeedMemory.nothing();
    for (int page = 0; page < 8; page++) {
      String[] items = new String[2_000];
      for (int i = 0; i < items.length; i++) {
        items[i] = item(page * 2_000 + i, "T");
      }
      FeedMemory.Step step = step(state, items);
      assertThat(step.publish()).hasSize(2_000);
      assertThat(step(step.state(), items).publish()).isEmpty();
      state = step.state();
    }
    assertThat(state.getSeen()).hasSize(FeedMemory.MOST_SEEN);
  }

  @Test
  void shouldKnowAnErrorPageFromAFeed() {
    assertThat(FeedReader.noFeed(items("<html><body>Sorry</body></html>"))).isTrue();
    assertThat(FeedReader.noFeed(items(rss(item(1, "One"))))).isFalse();
    assertThat(FeedReader.noFeed(items(rss()))).isFalse();
  }

  private static FeedMemory.Step step(FeedState before, String... items) {
    Fetched.Page page = page(rss(items));
    return FeedMemory.step(before, FeedReader.items(FEED, page, NOW), page, NOW);
  }

  private static List<Delivery> items(String body) {
    return FeedReader.items(FEED, page(body), NOW);
  }

  private static Fetched.Page page(String body) {
    return new Fetched.Page(body.getBytes(UTF_8), "", "\"1\"", "", FEED.url());
  }

  private static String rss(String... items) {
    return "<rss version=\"2.0\"><channel><link>https://a.example/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(int number, String title) {
    return "<item><guid>https://a.example/"
        + number
        + "</guid><title>"
        + title
        + "</title><pubDate>Wed, 04 Mar 2026 17:00:00 GMT</pubDate></item>";
  }
}
