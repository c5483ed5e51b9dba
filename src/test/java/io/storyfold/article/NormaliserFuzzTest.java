package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What cleans text, titles and addresses holds its promises on any input: seeded random texts, and
 * deliveries of every kind mutated.
 */
@Timeout(120) // no measurement: ends the build where one of them hangs
class NormaliserFuzzTest {
  private static final int MUTANTS = 4_000;
  private static final int MOST_EDITS = 6;
  private static final int LONG = 100_000;

  private static final List<String> DELIVERIES =
      List.of(
          "<p>Talheim (dpa) - Zwei Brücken sind gesperrt.</p><p>1 / 2</p><p>Foto: dpa</p>"
              + "<p>Die Arbeiten dauern. (dpa/AFP/mno)</p><p>© Example.de/dpa/rtr</p>",
          "PARIS, Nov 5 (Reuters) - Two bridges are closed.\n\nReporting by Mona Muster - Reuters",
          "Bild 3 von 13\nDie alte Brücke.\nQuelle: dpa/Muster\nLesen Sie auch: Flut im Süden",
          "Ende. Mit Material der Nachrichtenagenturen dpa und SID\n(APA, 22.11.2026)\nKNA/epd",
          "Two bridges closed in Talheim - Reuters | tagblatt.example",
          "https://www.m.example.org:443/amp/news/storm-4711.amp.html/amp/?id=5&amp;utm_source=x#top",
          "http://reader@mobil.example.org./a//b/?page=2&amp=1&fbclid=y#!/a/5");

  private final TextCleaner cleaner = new TextCleaner(Agencies.known());
  private final Credits credits = new Credits(Agencies.known());
  private final TitleSuffix suffix = new TitleSuffix(Agencies.known());

  private static Stream<String> inputs() {
    Random random = new Random(97);
    Stream<String> mutants =
        IntStream.range(0, MUTANTS)
            .mapToObj(i -> mutant(random, DELIVERIES.get(i % DELIVERIES.size())));
    return Stream.concat(mutants, RandomText.texts(98));
  }

  private static String mutant(Random random, String delivery) {
    StringBuilder text = new StringBuilder(delivery);
    for (int edits = random.nextInt(MOST_EDITS) + 1; edits > 0 && text.length() > 0; edits--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + 1 + random.nextInt(12));
      String piece = text.substring(from, to);
      switch (random.nextInt(5)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(random.nextInt(text.length()), piece);
        case 2 -> text.insert(from, piece.repeat(3));
        case 3 -> text.setCharAt(from, (char) random.nextInt(Character.MAX_VALUE + 1));
        default -> text.insert(from, DELIVERIES.get(random.nextInt(DELIVERIES.size())));
      }
    }
    return text.toString();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Markup.paragraphs(text));
  }

  @Test
  void shouldCleanATextOnce() {
    assertThat(inputs())
        .allSatisfy(
            text -> {
              Set<String> agencies = new HashSet<>();
              String cleaned = cleaner.text(text, agencies);
              assertThat(cleaned.isEmpty()).isEqualTo(lines(text).isEmpty());
              assertThat(agencies).allMatch(name -> Agencies.known().shortName(name).isPresent());
            });
  }

  @Test
  void shouldFindNoCaptionAfterCaptionsWereTaken() {
    assertThat(inputs())
        .map(NormaliserFuzzTest::lines)
        .allSatisfy(
            lines -> {
              List<String> once = Captions.strip(lines);
              assertThat(Captions.strip(once)).isEqualTo(once);
              assertThat(lines).containsSubsequence(once);
            });
  }

  @Test
  void shouldFindNoCreditAfterCreditsWereTaken() {
    assertThat(inputs())
        .map(NormaliserFuzzTest::lines)
        .allSatisfy(
            lines -> {
              List<String> once = new ArrayList<>(lines);
              credits.strip(once, new HashSet<>());
              List<String> twice = new ArrayList<>(once);
              credits.strip(twice, new HashSet<>());
              assertThat(twice).isEqualTo(once);
              assertThat(once.isEmpty()).isEqualTo(lines.isEmpty());
            });
  }

  @Test
  void shouldFindNoSuffixAfterSuffixesWereTaken() {
    assertThat(inputs())
        .map(cleaner::line)
        .allSatisfy(
            title -> {
              String once = suffix.strip(title, "tagblatt.example");
              assertThat(suffix.strip(once, "tagblatt.example")).isEqualTo(once);
              assertThat(title).startsWith(once);
              assertThat(once.isEmpty()).isEqualTo(title.isEmpty());
            });
  }

  @Test
  void shouldNotChangeACanonicalAddress() {
    assertThat(inputs().flatMap(text -> Stream.of(text, "https://example.org/" + text)))
        .allSatisfy(
            url ->
                CanonicalUrl.of(url)
                    .ifPresent(form -> assertThat(CanonicalUrl.of(form)).contains(form)));
  }

  @Test
  void shouldEndOnLongInput() {
    for (String part :
        Arrays.asList("(", "/", "<p>", " - ", "dpa/", "&amp;", "Foto: ", ".m", "\n1/2")) {
      String text = part.repeat(LONG / part.length());
      assertThat(cleaner.text(text, new HashSet<>()).length()).isLessThanOrEqualTo(LONG);
      assertThat(cleaner.title(text, "tagblatt.example").length()).isLessThanOrEqualTo(LONG);
      assertThat(CanonicalUrl.of("https://example.org/" + text)).isNotNull();
      assertThat(CanonicalUrl.of("https://a" + text + ".example.org/")).isNotNull();
    }
  }
}
