package io.storyfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  @TempDir private Path directory;

  @BeforeEach
  void fold() throws IOException {
    Files.write(
        directory.resolve("placed.jsonl"),
        List.of(
            placed("flood", "River floods town", "ORIGINAL", "FIRST", 0),
            placed("flood", "Town under water", "ORIGINAL", "MODEL", .91),
            placed("flood", "Town under water", "EXACT", "COPY", 0),
            placed("flood", "Dam holds", "ORIGINAL", "MODEL", .62),
            placed("crash", "Two hurt in crash", "ORIGINAL", "FIRST", 0),
            placed("crash", "Three hurt in crash", "ORIGINAL", "MODEL", .46),
            placed("crash", "Crash near the border", "ORIGINAL", "MODEL", .52),
            placed("alone", "Fair opens", "ORIGINAL", "FIRST", 0)));
  }

  private static String placed(
      String story, String title, String relation, String rule, double probability) {
    return """
        {"storyId":"%s","article":{"title":"%s","relation":"%s"},"reason":{"rule":"%s","probability":%s}}"""
        .formatted(story, title, relation, rule, probability);
  }

  @Test
  void shouldNameTheLargestWithTheLeastCertainArticlesFirst() {
    assertThat(out("--largest", "1", "--loosest", "0"))
        .containsExactly(
            "The largest of 3 stories",
            "  flood: 4 articles, 3 originals, joined at 0.77 on average",
            "    begun by  River floods town",
            "    at 0.62   Dam holds",
            "    at 0.91   Town under water");
  }

  @Test
  void shouldNameTheLoosestOfThoseThatTheModelMade() {
    assertThat(out("--largest", "0", "--members", "1"))
        .containsExactly(
            "The loosest of 2 to which the model gave two articles",
            "  crash: 3 articles, 3 originals, joined at 0.49 on average",
            "    begun by  Two hurt in crash",
            "    at 0.46   Three hurt in crash",
            "  flood: 4 articles, 3 originals, joined at 0.77 on average",
            "    begun by  River floods town",
            "    at 0.62   Dam holds");
  }

  @Test
  void shouldSayWhatIsMissingWhereThereWasNoFold() {
    assertThat(CommandResult.of("review", "--output", "nowhere").refusal(2))
        .contains("placed.jsonl");
  }

  private List<String> out(String... options) {
    Object[] words = new Object[options.length + 3];
    words[0] = "review";
    words[1] = "--output";
    words[2] = directory;
    System.arraycopy(options, 0, words, 3, options.length);
    return CommandResult.of(words).out().lines().toList();
  }
}
