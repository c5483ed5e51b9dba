package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  private static final String CANONICAL = "https://example.org/news/storm-4711.html";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/news/storm-4711.html",
        "http://example.org/news/storm-4711.html",
        "HTTPS://www.Example.ORG/news/storm-4711.html",
        " https://example.org/news/storm-4711.html ",
        "https://example.org:443/news/storm-4711.html",
        "http://example.org:80/news/storm-4711.html",
        "https://reader@example.org/news/storm-4711.html",
        "https://example.org./news/storm-4711.html",
        "https://m.example.org/news/storm-4711.html",
        "https://mobile.example.org/news/storm-4711.html/",
        "https://mobil.example.org/news/storm-4711.html",
        "https://amp.example.org/news/storm-4711.html",
        "https://example.org/amp/news/storm-4711.html",
        "https://example.org/amp/news/storm-4711.amp.html/amp",
        "https://www.m.example.org/news/storm-4711.html",
        "https://example.org/news/storm-4711.html/amp",
        "https://example.org/news/storm-4711.html/amp/",
        "https://example.org/news/storm-4711.amp.html",
        "https://example.org/news/storm-4711.html?amp=1",
        "https://example.org/news/storm-4711.html?outputType=amp",
        "https://example.org/news/storm-4711.html#comments",
        "https://example.org/news/storm-4711.html?",
        "https://example.org/news/storm-4711.html?utm_source=x&utm_medium=y#top",
        "https://example.org/news/storm-4711.html?UTM_Source=x&amp;utm_medium=y",
        "https://example.org/news/storm-4711.html?fbclid=a&gclid=b&wt_mc=c&xtor=d&at_medium=e"
      })
  void shouldMeetFromAllVariants(String variant) {
    assertThat(CanonicalUrl.of(variant)).contains(CANONICAL);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?id=5&utm_source=x&page=2, https://example.org/a?id=5&page=2",
    "https://example.org/a?page=2&id=5, https://example.org/a?page=2&id=5",
    "https://example.org/a?q=%C3%A4+b%2f, https://example.org/a?q=%C3%A4+b%2f",
    "https://example.org/A/b, https://example.org/A/b",
    "https://example.org/a?amp=0, https://example.org/a?amp=0",
    "https://example.org/amp, https://example.org/amp",
    "https://example.org/stamp, https://example.org/stamp",
    "https://example.org:8443/a, https://example.org:8443/a",
    "https://m.de/a, https://m.de/a",
    "https://amp.dev/a, https://amp.dev/a",
    "https://de.m.m.example.org/a, https://de.example.org/a",
    "https://mobil.example/a, https://mobil.example/a",
    "https://de.m.example.org/a, https://de.example.org/a",
    "https://example.org/#!/a/5, https://example.org/#!/a/5",
    "https://example.org/a|b, https://example.org/a|b",
    "https://bücher.example/a, https://xn--bcher-kva.example/a",
    "https://[2001:DB8::1]:8080/a, https://[2001:db8::1]:8080/a",
    "https://example.org, https://example.org/",
    "https://example.org?id=5, https://example.org/?id=5"
  })
  void shouldKeepWhatTellsPagesApart(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example.org/a",
        "/a/b",
        "ftp://example.org/a",
        "urn:example:1",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://exa mple.org",
        "https://example.org/a b",
        "https://a..b/c",
        "https://.example.org/",
        "https://example.org:port/",
        "https://[::1/",
        "https://<b>/",
        "https://example.org/a\nb"
      })
  void shouldRefuseWhatIsNoWebAddress(String garbage) {
    assertThat(CanonicalUrl.of(garbage)).isEmpty();
  }

  @Test
  void shouldNeitherThrowNorChangeACanonicalForm() {
    assertThat(RandomText.texts(2).map(text -> "https://example.org/" + text))
        .allSatisfy(
            url ->
                CanonicalUrl.of(url)
                    .ifPresent(form -> assertThat(CanonicalUrl.of(form)).contains(form)));
    assertThat(RandomText.texts(3).map(text -> "http://" + text))
        .allSatisfy(url -> assertThat(CanonicalUrl.of(url)).isNotNull());
  }
}
