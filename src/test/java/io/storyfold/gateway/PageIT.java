package io.storyfold.gateway;

import static io.storyfold.gateway.Records.article;
import static io.storyfold.gateway.Records.copy;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.storyBuilder;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Keyword;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page in a real browser. */
class PageIT extends OpenPage {
  private static final String FITS =
      "document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  @Test
  void shouldShowStoriesAsTheyArriveAndTellScreenReaders() {
    awaitText(LINK, "live");

    server.model.put(storyBuilder("s3", "en", "Comet seen", "sarn.example").setScore(20).build());
    server.publish(update("s3", 1, "en", "sarn.example"));

    awaitText(HEADLINES, "Comet seen|Summit ends|Neue Brücke offen");
    awaitText("document.getElementById('news').textContent", "1 new story. Comet seen");
  }

  @Test
  void shouldShowTextsAsTextWhateverTheyHold() {
    String markup = "<img src=x onerror=\"document.title='taken'\"> & <script>1</script>";
    String turned = "\u202Egnihton\u202C \u2066here\u2069\u0007\u0000";
    server.model.put(
        storyBuilder("s3", "en", markup + turned, markup, turned, "\"><b>")
            .setScore(20)
            .setAgencies(List.of(markup))
            .setKeywords(List.of(markup))
            .build());
    server.model.put(copy("a3", "s3", turned + markup, "a1"));
    server.publish(update("s3", 1, "en", markup));
    awaitText(HEADLINES, markup + "gnihton here|Summit ends|Neue Brücke offen");

    browser.eval("document.querySelector('.item a').click()");

    awaitContains(STORY, "gnihton here");
    awaitContains(STORY, "the mayor opened the new bridge");
    assertThat(browser.eval("document.title")).isEqualTo("Storyfold");
    assertThat(browser.eval("document.querySelectorAll('main img, main script, main b b').length"))
        .isEqualTo("0");
    assertThat(
            browser.eval("/[\\u202a-\\u202e\\u2066-\\u2069\\u0007]/.test(document.body.innerText)"))
        .isEqualTo("false");
    assertThat(browser.complaints()).isEmpty();
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
    type("desk", "");
    type("source", "post.example");
    awaitText(HEADLINES, "Neue Brücke offen");
    type("source", "");
    type("minSources", "2");
    awaitText(HEADLINES, "Neue Brücke offen");
    assertThat(browser.eval("document.getElementById('filter-count').textContent"))
        .isEqualTo(", 1 set");

    browser.eval("document.getElementById('reset').click()");

    awaitText(HEADLINES, "Summit ends|Neue Brücke offen");
  }

  @Test
  void shouldTellWhatIsRising() {
    awaitText(LINK, "live");
    Instant now = Records.NOON.plusSeconds(3_600);
    List<ArticleRef> burst =
        List.of(
            ArticleRef.newBuilder(article("b1", "a.example", "t")).setArrivedAt(now).build(),
            ArticleRef.newBuilder(article("b2", "b.example", "t")).setArrivedAt(now).build());
    server.model.put(
        storyBuilder("s3", "fr", "Grève", "x").setUpdatedAt(now).setArticles(burst).build());
    server.publish(update("s3", 1, "fr", "a.example"));

    awaitContains("document.getElementById('rising').innerText", "Grève 2 articles in 6 hours");
    assertThat(browser.eval("document.querySelectorAll('.item svg.spark[aria-label]').length"))
        .isNotEqualTo("0");
  }

  @Test
  void shouldBeUsedByKeyboardAlone() throws Exception {
    awaitText(LINK, "live");

    browser.press("j");
    browser.press("j");
    awaitText("document.activeElement.textContent", "Neue Brücke offen");
    browser.press("Enter");
    awaitText("document.activeElement.id", "story-title");
    browser.press("Escape");
    awaitText("document.activeElement.textContent", "Neue Brücke offen");
    browser.press("/");
    awaitText("document.activeElement.name", "q");
  }

  @Test
  void shouldSayWhenTheServerHearsNothing() {
    awaitText(LINK, "live");

    server.contact.lost("no broker");
    awaitText(LINK, "stale");
    awaitContains("document.getElementById('link').textContent", "does not hear");

    server.contact.made();
    awaitText(LINK, "live");
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
  void shouldShowWhatTheSnapshotTellsOfAStory() {
    server.model.put(
        Records.telling(storyBuilder("s3", "en", "Summit", "a.example"), "Pact signed", "Pact kept")
            .build());
    browser.eval("location.hash = '#/story/s3'");

    awaitContains(STORY, "The summit ended at noon.");
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('.keywords li')]"
                    + ".map(k => k.textContent + k.querySelector('i').style.width).join(' | ')"))
        .isEqualTo("summit4rem | water treaty1rem");
    assertThat(browser.eval("document.querySelector('svg.life').getAttribute('aria-label')"))
        .contains("steps of 2 hours", "the most, 3");
    assertThat(browser.eval("document.querySelectorAll('svg.life rect').length")).isEqualTo("3");
    assertThat(browser.eval("document.querySelector('.central').innerText"))
        .containsSubsequence("Pact signed", "central.example", "Pact kept");
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
    String word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenmuseum";
    server.model.put(
        Records.telling(storyBuilder("s3", "de", word, "x.example"), word, word + word)
            .setKeywords(List.of(word))
            .setWeightedKeywords(List.of(new Keyword(word + word, 1.0)))
            .build());
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
}
