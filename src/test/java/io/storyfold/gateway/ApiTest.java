package io.storyfold.gateway;

import static io.storyfold.gateway.Records.NOON;
import static io.storyfold.gateway.Records.article;
import static io.storyfold.gateway.Records.copy;
import static io.storyfold.gateway.Records.merged;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.storyBuilder;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.avro.ArticleRef;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
  private static final String STORIES = "/api/v1/stories";

  private final TestServer server = new TestServer();

  @BeforeEach
  void feed() {
    server.model.put(story("s1", "de", "Brücke über den Fluss eröffnet", "a.example", "b.example"));
    server.model.put(
        storyBuilder("s2", "en", "Summit ends without a treaty", "c.example").setScore(5).build());
    server.model.put(merged("s0", "s1"));
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void shouldListStoriesByScoreWithTheNamesOfTheSchema() throws Exception {
    JsonNode stories = server.json(STORIES).get("stories");

    assertThat(stories.findValuesAsText("id")).contains("s2", "s1").doesNotContain("s0");
    assertThat(stories.get(0).get("id").asText()).isEqualTo("s2");
    assertThat(stories.get(0).get("updatedAt").asText()).isEqualTo(NOON.toString());
    assertThat(stories.get(0).get("status").asText()).isEqualTo("OPEN");
    assertThat(stories.get(0).get("counts").get("articles").asInt()).isEqualTo(1);
  }

  @Test
  void shouldPageThroughAllStoriesOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          server.json(STORIES + "?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.get("stories").forEach(story -> seen.add(story.get("id").asText()));
      cursor = page.get("nextCursor").asText();
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactly("s2", "s1");
  }

  @ParameterizedTest
  @CsvSource({
    "desk=de, s1",
    "source=c.example, s2",
    "q=BRUECKE%20flus, s1",
    "q=treaty, s2",
    "minSources=2, s1",
    "status=merged, s0",
    "desk=de&desk=fr, s1"
  })
  void shouldFilter(String query, String expected) throws Exception {
    JsonNode stories = server.json(STORIES + "?" + query).get("stories");

    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).get("id").asText()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=201, limit",
    "limit=many, limit",
    "sort=best, sort",
    "since=yesterday, since",
    "until=2026-13-01, until",
    "minSources=-1, minSources",
    "status=UNKNOWN, status",
    "cursor=garbage, cursor",
    "cursor=%00%ff, cursor",
    "q=%2D%2D, q",
    "dsek=de, dsek",
    "sort=size&sort=score, sort"
  })
  void shouldNameTheParameterItCannotRead(String query, String parameter) throws Exception {
    HttpResponse<String> answer = server.get(STORIES + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
  }

  @Test
  void shouldRefuseCursorOfAnotherOrder() throws Exception {
    String cursor = server.json(STORIES + "?limit=1").get("nextCursor").asText();

    assertThat(server.get(STORIES + "?sort=size&cursor=" + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void shouldRedirectMergedStoryToSurvivor() throws Exception {
    HttpResponse<String> story = server.get(STORIES + "/s0");
    HttpResponse<String> articles = server.get(STORIES + "/s0/articles");

    assertThat(story.statusCode()).isEqualTo(307);
    assertThat(story.headers().firstValue("Location")).contains(STORIES + "/s1");
    assertThat(articles.headers().firstValue("Location")).contains(STORIES + "/s1/articles");
  }

  @Test
  void shouldAnswer304ToWhoHoldsTheSame() throws Exception {
    String tag = server.get(STORIES + "/s1").headers().firstValue("ETag").orElseThrow();

    assertThat(server.get(STORIES + "/s1", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get(STORIES + "/s2", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldFoldCopiesUnderTheirOriginal() throws Exception {
    server.model.put(placed("a1", "s1", "a.example"));
    server.model.put(copy("a2", "s1", "b.example", "a1"));

    JsonNode groups = server.json(STORIES + "/s1/articles").get("groups");

    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).at("/original/article/id").asText()).isEqualTo("a1");
    assertThat(groups.get(0).at("/copies/0/evidence/containmentInSource").asDouble())
        .isEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.example|guid-1", "https://a.example/2026/news?id=7&x=%41", "ä/../;b", "a//b"})
  void shouldFindArticleWhateverItsIdHolds(String id) throws Exception {
    server.model.put(placed(id, "s1", "a.example"));

    String path = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    JsonNode article = server.json("/api/v1/articles/" + path);

    assertThat(article.at("/article/id").asText()).isEqualTo(id);
    server.model.removeArticle(id);
  }

  @Test
  void shouldTellUpdatesNewestFirst() throws Exception {
    server.model.add(update("s1", 1, "de", "a.example"));
    server.model.add(update("s1", 2, "de", "a.example"));

    JsonNode updates = server.json(STORIES + "/s1/updates").get("updates");

    assertThat(updates.findValuesAsText("id")).containsSubsequence("s1#2", "s1#1");
    assertThat(updates.get(0).get("kind").asText()).isEqualTo("ARTICLE_ADDED");
  }

  @Test
  void shouldCountWhatItHolds() throws Exception {
    JsonNode stats = server.json("/api/v1/stats");

    assertThat(stats.at("/stories/OPEN").asInt()).isEqualTo(2);
    assertThat(stats.at("/stories/MERGED").asInt()).isEqualTo(1);
    assertThat(stats.at("/desks/de").asInt()).isEqualTo(1);
    assertThat(stats.at("/articles").asInt()).isEqualTo(3);
  }

  @Test
  void shouldTellWhatIsTrending() throws Exception {
    // Given two bursts of two sources, one of them after a quieter time, and one source alone
    put("burst", NOON.minusSeconds(60), NOON.minusSeconds(120), NOON.minusSeconds(180));
    put("steady", NOON.minusSeconds(60), NOON.minusSeconds(120), NOON.minus(Duration.ofHours(7)));

    JsonNode trending = server.json("/api/v1/trending?hours=6&desk=trend");

    assertThat(trending.at("/until").asText()).isEqualTo(NOON.toString());
    assertThat(trending.get("stories")).hasSize(2);
    JsonNode first = trending.at("/stories/0");
    assertThat(first.get("id").asText()).isEqualTo("burst");
    assertThat(first.at("/trend/recent").asInt()).isEqualTo(3);
    assertThat(first.at("/trend/before").asInt()).isZero();
    assertThat(trending.at("/stories/1/trend/momentum").asDouble())
        .isEqualTo((2 - 1) / Math.sqrt(3));
    assertThat(server.json("/api/v1/trending?desk=fr").get("stories")).isEmpty();
    assertThat(server.get("/api/v1/trending?hours=0").statusCode()).isEqualTo(400);
    server.model.removeStory("burst");
    server.model.removeStory("steady");
  }

  @Test
  void shouldCountArrivalsInStepsThatAreTheSameForAll() throws Exception {
    JsonNode page = server.json(STORIES + "?desk=de");

    assertThat(page.at("/arrivals/stepSeconds").asInt()).isEqualTo(7_200);
    assertThat(page.at("/arrivals/from").asText()).isEqualTo("2026-01-29T14:00:00Z");
    JsonNode arrivals = page.at("/stories/0/arrivals");
    assertThat(arrivals).hasSize(24);
    assertThat(arrivals.get(23).asInt()).isEqualTo(2);
  }

  @Test
  void shouldShowAsManyArticlesAsAsked() throws Exception {
    assertThat(server.json(STORIES + "?desk=de&articles=1").at("/stories/0/articles")).hasSize(1);
    assertThat(server.json(STORIES + "?desk=de").at("/stories/0/articles")).hasSize(2);
  }

  @Test
  void shouldDescribeDesks() throws Exception {
    JsonNode desks = server.json("/api/v1/desks").get("desks");

    assertThat(desks.findValuesAsText("desk")).contains("de", "en");
    assertThat(desks.get(0).get("open").asInt()).isPositive();
  }

  @Test
  void shouldSaySinceWhenNothingNewCanHaveCome() throws Exception {
    assertThat(server.get(STORIES).headers().firstValue("Storyfold-Stale-Since")).isEmpty();

    server.contact.lost("no broker");

    assertThat(server.get(STORIES).statusCode()).isEqualTo(200);
    assertThat(server.get(STORIES).headers().firstValue("Storyfold-Stale-Since"))
        .contains(server.contact.last().toString());
    server.contact.made();
  }

  @Test
  void shouldLetInTheWebPagesOfTheSettingsAlone() throws Exception {
    try (TestServer open =
        new TestServer(Map.of("gateway.cors.origins", "https://news.example, https://b.example"))) {
      HttpResponse<String> news = open.get(STORIES, "Origin", "https://news.example");
      HttpResponse<String> evil = open.get(STORIES, "Origin", "https://evil.example");

      assertThat(news.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://news.example");
      assertThat(evil.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(open.options(STORIES, "https://news.example").statusCode()).isEqualTo(204);
    }
    assertThat(
            server
                .get(STORIES, "Origin", "https://news.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/stories/none",
        "/api/v1/stories/none/articles",
        "/api/v1/stories/none/updates",
        "/api/v1/articles/none",
        "/api/v1/nothing",
        "/nothing"
      })
  void shouldAnswer404AsProblem(String path) throws Exception {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void shouldRefuseToSpeakAnythingButJson() throws Exception {
    assertThat(server.get(STORIES, "Accept", "text/csv").statusCode()).isEqualTo(406);
    assertThat(server.get(STORIES, "Accept", "text/html, */*;q=0.1").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldCompressAndProtect() throws Exception {
    for (int i = 0; i < 20; i++) {
      server.model.put(story("many" + i, "fr", "Une longue histoire " + i, "f.example"));
    }

    HttpResponse<String> list = server.get(STORIES, "Accept-Encoding", "gzip");
    HttpResponse<String> page = server.get("/");

    assertThat(list.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    for (int i = 0; i < 20; i++) {
      server.model.removeStory("many" + i);
    }
  }

  private void put(String id, Instant... arrivals) {
    List<ArticleRef> articles = new ArrayList<>();
    for (Instant arrival : arrivals) {
      String source = "source" + articles.size() + ".example";
      articles.add(
          ArticleRef.newBuilder(article(id + articles.size(), source, "t"))
              .setArrivedAt(arrival)
              .build());
    }
    server.model.put(storyBuilder(id, "trend", "Trend").setArticles(articles).build());
  }
}
