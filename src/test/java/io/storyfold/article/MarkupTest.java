package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  @Test
  void shouldKeepTheParagraphsOfHtml() {
    String html =
        "<h2>The flood</h2><p>First <b>para</b>graph,\nwrapped.</p><p>Second.<br/>Third.</p>"
            + "<ul><li>One</li><li>Two</li></ul>";

    assertThat(Markup.paragraphs(html))
        .containsExactly(
            "The flood", "First paragraph, wrapped.", "Second.", "Third.", "One", "Two");
  }

  @Test
  void shouldDropWhatIsNotTheText() {
    String html =
        "<p>Text.</p><script>track()</script><style>p{}</style><figure><img src=a><figcaption>"
            + "A bridge</figcaption></figure><aside>Read also</aside><!-- ad --><p>More.</p>";

    assertThat(Markup.paragraphs(html)).containsExactly("Text.", "More.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talheim Oil <TALH.O> said a < b and c > d.",
        "The stock <P> rose, <A> fell.",
        "AT&T and R&D;",
        "I <3 bridges"
      })
  void shouldLeavePlainTextAlone(String plain) {
    assertThat(Markup.paragraphs(plain)).containsExactly(plain);
  }

  @Test
  void shouldResolveEntitiesAndTwiceEscapedMarkup() {
    assertThat(Markup.paragraphs("Smith &amp; Sons &ndash; &#8222;now&#8220;"))
        .containsExactly("Smith & Sons – „now“");
    assertThat(Markup.paragraphs("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;"))
        .containsExactly("One", "Two");
  }

  @Test
  void shouldNormaliseSpaceAndDropInvisibleCharacters() {
    assertThat(Markup.paragraphs("\uFEFF A\u00A0 b\t c \r\n\r\n\n  Bundes\u00ADtag\u200B \u0007 d"))
        .containsExactly("A b c", "Bundestag d");
  }

  @Test
  void shouldFindNothingInTheEmptyText() {
    assertThat(Markup.paragraphs("")).isEmpty();
    assertThat(Markup.paragraphs(" \n <p></p>")).isEmpty();
  }

  @Test
  void shouldGiveCleanLinesForAnyText() {
    assertThat(RandomText.texts(4).flatMap(text -> Markup.paragraphs(text).stream()))
        .allSatisfy(
            line ->
                assertThat(line)
                    .isNotBlank()
                    .doesNotContain("\n", "\r", "  ", "\u00A0", "\u00AD")
                    .doesNotStartWith(" ")
                    .doesNotEndWith(" "));
  }
}
