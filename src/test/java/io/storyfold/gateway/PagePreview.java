package io.storyfold.gateway;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Counts;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Reason;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Rule;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Shows the page with invented news, one article every two seconds, without Kafka: for those who
 * work on the page. Prints its address; ends with the process.
 */
final class PagePreview {
  private static final List<String> HEADLINES =
      List.of(
          "Talks on the Lake Verel water treaty enter a second night",
          "Brückentag in Talheim: Neue Querung über die Orle ist offen",
          "Kestrel Rovers win the cup after extra time",
          "Sturmtief über der Nordküste: Fähren bleiben im Hafen",
          "<b>Markets</b> & \"moods\": <script>alert(1)</script> what a headline may hold",
          "Gemeinderat von Unterau stimmt gegen den Haushalt und vertagt die Entscheidung über das"
              + " Donaudampfschifffahrtsgesellschaftskapitänsmützenmuseum",
          "Observatory on Mount Sarn records the brightest comet in forty years");
  private static final List<String> SOURCES =
      List.of(
          "talheimer-bote.example",
          "verel-post.example",
          "northshore.example",
          "orle24.example",
          "the-sarn-gazette.example",
          "kestrel-daily.example",
          "abendkurier.example");
  private static final Relation[] RELATIONS = {
    Relation.ORIGINAL, Relation.NEAR, Relation.PARTIAL, Relation.EXACT, Relation.NEAR
  };

  private final TestServer server =
      new TestServer(Map.of("http.host", "0.0.0.0", "gateway.stream.history", "1000"));
  private final Random random = new Random(7);
  private final Map<Integer, List<ArticleRef>> stories = new TreeMap<>();
  private long offset;

  private PagePreview() {}

  public static void main(String[] args) throws InterruptedException {
    PagePreview preview = new PagePreview();
    for (int i = 0; i < 60; i++) {
      preview.arrive(Instant.now().minusSeconds(60L * (400 - 6 * i)));
    }
    System.out.println("http://localhost:" + preview.server.port() + "/");
    while (true) {
      TimeUnit.SECONDS.sleep(2);
      preview.arrive(Instant.now());
    }
  }

  private void arrive(Instant at) {
    int number = Math.min(random.nextInt(HEADLINES.size()), random.nextInt(HEADLINES.size()));
    List<ArticleRef> articles = stories.computeIfAbsent(number, n -> new ArrayList<>());
    String headline = HEADLINES.get(number);
    Relation relation = articles.isEmpty() ? Relation.ORIGINAL : RELATIONS[random.nextInt(5)];
    ArticleRef article =
        ArticleRef.newBuilder()
            .setId("a" + number + "-" + articles.size())
            .setUrl(
                articles.size() % 5 == 4 ? "javascript:alert(1)" : "https://news.example/" + offset)
            .setSource(SOURCES.get(random.nextInt(SOURCES.size())))
            .setTitle(headline)
            .setPublishedAt(at.minusSeconds(300))
            .setArrivedAt(at)
            .setRelation(relation)
            .setOriginalId(relation == Relation.ORIGINAL ? "" : "a" + number + "-0")
            .setAgencies(number % 2 == 0 ? List.of("NRD", "VPA") : List.of())
            .build();
    articles.add(0, article);
    Story story = story(number, headline, articles, at);
    server.model.put(story);
    server.model.put(placed(article, story));
    StoryUpdate update = update(article, story, at);
    server.model.add(update);
    server.publish(update);
  }

  private static Story story(int number, String headline, List<ArticleRef> articles, Instant at) {
    int originals =
        (int) articles.stream().filter(a -> a.getRelation() == Relation.ORIGINAL).count();
    Counts counts =
        Records.counts(
            originals,
            articles.size() - originals,
            (int) articles.stream().map(ArticleRef::getSource).distinct().count());
    ArticleRef first = articles.get(articles.size() - 1);
    return Story.newBuilder()
        .setId("story-" + number)
        .setDesk(headline.matches(".*(ü|Gemeinde).*") ? "de" : "en")
        .setStatus(StoryStatus.OPEN)
        .setRevision(articles.size())
        .setHeadline(headline)
        .setRepresentative(first)
        .setRepresentativeReason("Longest original of the story, by its most quoted source.")
        .setCreatedAt(first.getArrivedAt())
        .setUpdatedAt(at)
        .setFirstPublishedAt(first.getPublishedAt())
        .setLastArrivedAt(at)
        .setCounts(counts)
        .setScore(originals * Math.log(1.0 + counts.getSources()))
        .setKeywords(List.of("verel", "water_treaty", "summit", "delegation"))
        .setAgencies(first.getAgencies())
        .setArticles(List.copyOf(articles.subList(0, Math.min(40, articles.size()))))
        .build();
  }

  private PlacedArticle placed(ArticleRef article, Story story) {
    boolean copy = article.getRelation() != Relation.ORIGINAL;
    return PlacedArticle.newBuilder()
        .setDesk(story.getDesk())
        .setLanguage(story.getDesk())
        .setArticle(article)
        .setStoryId(story.getId())
        .setEvidence(
            copy
                ? Evidence.newBuilder()
                    .setSourceId(article.getOriginalId())
                    .setSource("verel-post.example")
                    .setContainmentInSource(0.4 + 0.6 * random.nextDouble())
                    .setContainmentOfSource(random.nextDouble())
                    .setPassage(
                        "the two delegations would meet again at nine in the old customs house")
                    .build()
                : null)
        .setReason(
            Reason.newBuilder()
                .setRule(copy ? Rule.COPY : Rule.MODEL)
                .setWords(
                    copy
                        ? "Follows its original."
                        : "Shares 'verel' and 'water treaty' with the story (0.93, joins from 0.55).")
                .build())
        .setDecidedAt(article.getArrivedAt())
        .build();
  }

  private static StoryUpdate update(ArticleRef article, Story story, Instant at) {
    return StoryUpdate.newBuilder()
        .setId(story.getId() + "#" + story.getRevision())
        .setStoryId(story.getId())
        .setDesk(story.getDesk())
        .setRevision(story.getRevision())
        .setKind(story.getRevision() == 1 ? UpdateKind.CREATED : UpdateKind.ARTICLE_ADDED)
        .setAt(at)
        .setArticle(article)
        .setHeadline(story.getHeadline())
        .setStatus(story.getStatus())
        .setCounts(story.getCounts())
        .setScore(story.getScore())
        .setWords(article.getSource() + " added an article.")
        .build();
  }
}
