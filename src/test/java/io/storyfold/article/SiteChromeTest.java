package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteChromeTest {
  private static final String TEXT =
      "Two bridges in Talheim are closed since the morning. ".repeat(8);

  @Test
  void shouldDropLinksBetweenParagraphs() {
    assertThat(strip(TEXT, "Lesen Sie auch: Sturm im Norden", TEXT, "READ MORE: The tide", TEXT))
        .containsExactly(TEXT, TEXT, TEXT);
  }

  @Test
  void shouldCutWhatFollowsAHeadingAtTheEnd() {
    assertThat(strip(TEXT, TEXT, "Mehr zum Thema", "Sturm im Norden", "Flut im Süden", "Teilen"))
        .containsExactly(TEXT, TEXT);
    assertThat(strip(TEXT, "Jetzt den Newsletter abonnieren!", "Kommentare")).containsExactly(TEXT);
    assertThat(strip(TEXT, "Sign up for our morning newsletter")).containsExactly(TEXT);
  }

  @Test
  void shouldLeaveSentencesThatBeginAlike() {
    String about = "Zum Thema Brücken sagte die Bürgermeisterin am Montag nichts.";
    String related = "Related costs of the bridge were not known.";
    String now = "Jetzt wird die Brücke neu gebaut.";

    assertThat(strip(TEXT, about, related, now)).containsExactly(TEXT, about, related, now);
  }

  @Test
  void shouldNotCutPastProseOrTooMuch() {
    assertThat(strip(TEXT, "Zum Thema", TEXT)).containsExactly(TEXT, "Zum Thema", TEXT);
    assertThat(strip("Short.", "Newsletter", "A", "B")).contains("Short.", "A", "B");
    assertThat(strip("Newsletter")).containsExactly("Newsletter");
    assertThat(strip()).isEmpty();
  }

  private static List<String> strip(String... lines) {
    List<String> list = new ArrayList<>(Arrays.asList(lines));
    SiteChrome.strip(list);
    return list;
  }
}
