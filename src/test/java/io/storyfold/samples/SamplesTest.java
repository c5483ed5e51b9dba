package io.storyfold.samples;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the samples promise in their README, counted. */
class SamplesTest {
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?i)\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|eu|info|de|at|ch|fr|es|uk|example)\\b");

  private final List<JsonNode> articles = SampleFiles.articles();
  private final List<List<String>> gold = SampleFiles.table("gold.tsv");
  private final List<List<String>> copies = SampleFiles.table("copies.tsv");

  @Test
  void shouldHoldTheRequiredFieldsInEveryLine() {
    assertThat(articles)
        .allSatisfy(
            article -> {
              assertThat(SampleFiles.id(article)).isNotEmpty();
              assertThat(article.path("source").asText()).isNotEmpty();
              assertThat(article.path("publishedAt").asText()).isNotEmpty();
              if (!hasStatus(article, "canceled")) {
                assertThat(article.path("title").asText()).isNotEmpty();
              }
            });
  }

  @Test
  void shouldNameEachVersionOnce() {
    assertThat(articles)
        .extracting(a -> SampleFiles.id(a) + " version " + a.path("version").asInt(1))
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldLieInOrderOfArrivalWithinTheWeek() {
    assertThat(articles).extracting(SampleFiles::arrival).isSorted();
    assertThat(articles)
        .allSatisfy(
            a -> assertThat(a.path("publishedAt").asText()).isBetween("2026-03-02", "2026-03-09"));
  }

  @Test
  void shouldCoverTheLanguagesAndLeaveSomeToDetection() {
    Map<String, Long> perLanguage =
        articles.stream()
            .collect(
                groupingBy(
                    a -> a.path("language").asText("none").replaceFirst("-.*", ""), counting()));

    assertThat(perLanguage).containsOnlyKeys("de", "en", "fr", "es", "none");
    assertThat(perLanguage.get("de")).isGreaterThanOrEqualTo(70);
    assertThat(perLanguage.get("en")).isGreaterThanOrEqualTo(38);
    assertThat(perLanguage.get("fr")).isGreaterThanOrEqualTo(5);
    assertThat(perLanguage.get("es")).isGreaterThanOrEqualTo(5);
    assertThat(perLanguage.get("none")).isBetween(3L, 10L);
  }

  @Test
  void shouldHoldEveryEditorialKind() {
    assertThat(ids(articles.stream())).hasSizeGreaterThanOrEqualTo(120);
    assertThat(articles).filteredOn(a -> hasStatus(a, "canceled")).hasSize(1);
    assertThat(articles).filteredOn(a -> hasStatus(a, "withheld")).hasSize(1);
    assertThat(articles).filteredOn(a -> a.path("correction").asBoolean()).hasSize(2);
    assertThat(articles).filteredOn(a -> a.path("version").asInt(1) > 1).hasSize(5);
    assertThat(articles).filteredOn(a -> a.path("body").asText().isEmpty()).hasSize(5);
    assertThat(articles).filteredOn(a -> !a.has("id")).hasSizeGreaterThan(30);
  }

  @Test
  void shouldReviseOnlyArticlesOfTheSameSourceSeenBefore() {
    Map<String, JsonNode> first =
        articles.stream().filter(a -> !a.has("version")).collect(toMap(SampleFiles::id, a -> a));
    assertThat(articles)
        .filteredOn(a -> a.has("version"))
        .allSatisfy(
            revision -> {
              JsonNode earlier =
                  requireNonNull(first.get(SampleFiles.id(revision)), "no first version");
              assertThat(revision.get("source")).isEqualTo(earlier.get("source"));
              assertThat(SampleFiles.arrival(revision)).isAfter(SampleFiles.arrival(earlier));
            });
  }

  @Test
  void shouldBringArticlesAfterTheEmbargoEnds() {
    assertThat(articles)
        .filteredOn(a -> a.has("embargoedUntil"))
        .singleElement()
        .satisfies(
            embargoed -> {
              String release = embargoed.get("embargoedUntil").asText();
              assertThat(release).isGreaterThan(embargoed.get("publishedAt").asText());
              assertThat(articles)
                  .anySatisfy(
                      a -> assertThat(a.path("publishedAt").asText()).isGreaterThan(release));
            });
  }

  @Test
  void shouldGiveEveryPlacedArticleAGoldStory() {
    Set<String> neverPlaced =
        ids(articles.stream().filter(a -> hasStatus(a, "canceled") || hasStatus(a, "withheld")));
    Set<String> placed = ids(articles.stream());
    placed.removeAll(neverPlaced);

    assertThat(SampleFiles.header("gold.tsv")).isEqualTo("article_id\tstory");
    assertThat(gold).allSatisfy(row -> assertThat(row).hasSize(2).doesNotContain(""));
    assertThat(gold).extracting(row -> row.get(0)).containsExactlyInAnyOrderElementsOf(placed);
  }

  @Test
  void shouldKeepEachStoryOnOneDesk() {
    Map<String, String> languageOf =
        articles.stream()
            .filter(a -> a.has("language"))
            .collect(
                toMap(
                    SampleFiles::id,
                    a -> a.get("language").asText().substring(0, 2),
                    (version1, version2) -> version2));
    Map<String, Set<String>> desksOf =
        gold.stream()
            .filter(row -> languageOf.containsKey(row.get(0)))
            .collect(
                groupingBy(
                    row -> row.get(1),
                    mapping(row -> languageOf.getOrDefault(row.get(0), ""), toSet())));
    assertThat(desksOf).allSatisfy((story, desks) -> assertThat(desks).hasSize(1));
  }

  @Test
  void shouldTraceEveryCopyToAnEarlierOriginalOfItsStory() {
    Map<String, String> storyOf =
        gold.stream().collect(toMap(row -> row.get(0), row -> row.get(1)));
    List<String> order = articles.stream().map(SampleFiles::id).distinct().toList();
    Set<String> copyIds = copies.stream().map(row -> row.get(0)).collect(toSet());

    assertThat(SampleFiles.header("copies.tsv")).isEqualTo("article_id\trelation\toriginal_id");
    assertThat(copies)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(3);
              assertThat(row.get(1)).isIn("EXACT", "NEAR", "PARTIAL");
              assertThat(storyOf).containsKeys(row.get(0), row.get(2));
              assertThat(storyOf.get(row.get(0))).isEqualTo(storyOf.get(row.get(2)));
              assertThat(order.indexOf(row.get(2))).isLessThan(order.indexOf(row.get(0)));
              assertThat(copyIds).doesNotContain(row.get(2));
            });
    assertThat(copies.stream().collect(groupingBy(row -> row.get(1), counting())))
        .containsOnlyKeys("EXACT", "NEAR", "PARTIAL");
  }

  @Test
  void shouldNameNoRealDomain() {
    assertThat(articles)
        .allSatisfy(
            article -> {
              Matcher domains = DOMAIN.matcher(article.toString());
              while (domains.find()) {
                assertThat(domains.group()).endsWith(".example");
              }
              assertThat(article.get("source").asText()).endsWith(".example");
            });
  }

  private static boolean hasStatus(JsonNode article, String status) {
    return article.path("status").asText().equals(status);
  }

  private static Set<String> ids(Stream<JsonNode> articles) {
    return articles.map(SampleFiles::id).collect(toSet());
  }
}
