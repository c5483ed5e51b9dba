package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.FLOOD;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storyfold.article.Article;
import io.storyfold.article.Genre;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.Excerpt;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy follows the article it was taken from, with the evidence. */
class DeskCopyTest {
  private static final String ORIGINAL = "one.example|1";
  private static final String COPY = "two.example|2";
  private static final String SECOND_COPY = "three.example|3";

  private Desk desk;

  @BeforeEach
  void open(@TempDir Path state) {
    desk = new Desk(state);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldPutAnExactCopyIntoTheStoryOfItsOriginal() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(article(COPY).title("Water everywhere").build(), START + MINUTE);

    PlacedArticle copy = desk.placed(COPY);
    assertThat(copy.getArticle().getRelation()).isEqualTo(Relation.EXACT);
    assertThat(copy.getArticle().getOriginalId()).isEqualTo(ORIGINAL);
    assertThat(copy.getStoryId()).isEqualTo(desk.placed(ORIGINAL).getStoryId());
    assertThat(copy.getReason().getRule()).isEqualTo(Rule.COPY);
    assertThat(desk.kinds()).containsExactly("CREATED", "ARTICLE_ADDED");
  }

  @Test
  void shouldNotTakeWhatStandsInFrontOfEveryArticleForNews() {
    String paywall = "Continue with a subscription to One.\n" + BACKGROUND;
    List<String> headlines =
        List.of(
            "Tax office loses its archive in a server move",
            "Goalkeeper Varga leaves Ostheim after twelve years",
            "Why the lynx came back to the northern woods",
            "Opera ends its season with a debt of millions",
            "Bakers complain about the price of butter",
            "Astronomers count craters on a distant moon",
            "Court allows the night train to Belmont",
            "Teachers test a timetable without bells",
            "Glassworks of Tarsk lets the last furnace go out");
    for (int i = 0; i < headlines.size(); i++) {
      String id = "one.example|" + (i + 1);
      String body = "%s, %d pages, 1%d.01.2026\n%s".formatted(headlines.get(i), i + 2, i, paywall);
      desk.article(article(id).title(headlines.get(i)).body(body).build(), START + i * MINUTE);
    }

    // The outlet's first few have shown what its boilerplate is.
    assertThat(IntStream.rangeClosed(7, 9).mapToObj(i -> desk.placed("one.example|" + i)))
        .extracting(PlacedArticle::getStoryId)
        .doesNotHaveDuplicates()
        .doesNotContain(desk.placed("one.example|1").getStoryId());
    assertThat(desk.storyOf("one.example|9").getSummary())
        .extracting(Excerpt::getText)
        .noneMatch(sentence -> sentence.contains("Hydrologists"));
  }

  @Test
  void shouldShowWhereACopyWasTakenFrom() {
    long published = START - 3 * HOUR;
    desk.article(article(ORIGINAL).publishedAt(published).build(), START);
    desk.article(article(COPY).title("Water everywhere").build(), START + MINUTE);

    Evidence evidence = desk.placed(COPY).getEvidence();
    assertThat(evidence.getSourceId()).isEqualTo(ORIGINAL);
    assertThat(evidence.getSource()).isEqualTo("one.example");
    assertThat(evidence.getSourcePublishedAt().toEpochMilli()).isEqualTo(published);
    assertThat(evidence.getContainmentInSource()).isEqualTo(1.0);
    assertThat(evidence.getContainmentOfSource()).isEqualTo(1.0);
    assertThat(evidence.getSharedFingerprints()).isPositive();
    assertThat(evidence.getPassage())
        .startsWith("The river Elm burst its banks")
        .hasSizeBetween(200, 300);
  }

  @Test
  void shouldCallAnEditedReprintNear() {
    desk.article(article(ORIGINAL).build(), START);
    String edited = FLOOD.replace("more than two hundred", "around two hundred").substring(70);
    desk.article(
        article(COPY).title("Elm leaves its bed").body("Karden. " + edited).build(),
        START + MINUTE);

    PlacedArticle copy = desk.placed(COPY);
    assertThat(copy.getArticle().getRelation()).isEqualTo(Relation.NEAR);
    assertThat(copy.getEvidence().getContainmentInSource()).isBetween(0.6, 1.0);
    assertThat(copy.getEvidence().getContainmentOfSource()).isBetween(0.6, 1.0);
  }

  @Test
  void shouldCallATextInsideALongerOnePartial() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(longer(COPY), START + MINUTE);

    PlacedArticle copy = desk.placed(COPY);
    assertThat(copy.getArticle().getRelation()).isEqualTo(Relation.PARTIAL);
    assertThat(copy.getStoryId()).isEqualTo(desk.placed(ORIGINAL).getStoryId());
    assertThat(copy.getEvidence().getContainmentInSource())
        .as("half of the longer text stands in the original")
        .isCloseTo(0.5, within(0.15));
    assertThat(copy.getEvidence().getContainmentOfSource())
        .as("all of the original stands in the longer text")
        .isGreaterThan(0.9);
    assertThat(copy.getEvidence().getPassage()).contains("lower town of Karden");
  }

  @Test
  void shouldNameTheRootOfACopyOfACopy() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(longer(COPY), START + MINUTE);
    desk.article(
        article(SECOND_COPY).title("Why Karden was not prepared").body(BACKGROUND + FLOOD).build(),
        START + 2 * MINUTE);

    PlacedArticle copy = desk.placed(SECOND_COPY);
    assertThat(copy.getEvidence().getSourceId()).isEqualTo(COPY);
    assertThat(copy.getArticle().getOriginalId()).isEqualTo(ORIGINAL);
  }

  @Test
  void shouldCountCopiesApartFromOriginals() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(article(COPY).build(), START);
    desk.article(article(SECOND_COPY).build(), START);

    var counts = desk.storyOf(ORIGINAL).getCounts();
    assertThat(counts.getArticles()).isEqualTo(3);
    assertThat(counts.getOriginals()).isEqualTo(1);
    assertThat(counts.getCopies()).isEqualTo(2);
    assertThat(counts.getSources()).isEqualTo(3);
  }

  @Test
  void shouldPromoteTheEarliestCopyWhenTheOriginalIsWithdrawn() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(article(COPY).title("Water everywhere").build(), START);
    desk.article(article(SECOND_COPY).title("Town under water").build(), START);
    desk.withdraw(ORIGINAL, START + MINUTE);

    PlacedArticle promoted = desk.placed(COPY);
    assertThat(promoted.getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
    assertThat(promoted.getEvidence()).isNull();
    assertThat(desk.placed(SECOND_COPY).getArticle().getOriginalId()).isEqualTo(COPY);
    assertThat(desk.storyOf(COPY).getRepresentative().getId()).isEqualTo(COPY);
    assertThat(desk.storyOf(COPY).getCounts().getOriginals()).isEqualTo(1);
    assertThat(desk.kinds()).endsWith("ARTICLE_REMOVED", "ARTICLE_REVISED", "ARTICLE_REVISED");
  }

  @Test
  void shouldNotQuoteAWithdrawnArticleAnyMore() {
    String secret = "An unnamed neighbour accuses the miller of having opened the sluice at night.";
    desk.article(article(ORIGINAL).body(FLOOD + secret).build(), START);
    desk.article(article(COPY).body(secret + "\n" + BACKGROUND + FLOOD).build(), START);
    desk.withdraw(ORIGINAL, START + MINUTE);

    assertThat(desk.placed(COPY).getEvidence()).isNull();
    assertThat(desk.find(ORIGINAL)).isNull();
  }

  @Test
  void shouldJudgeARevisionOfACopyAnew() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(article(COPY).version(1).build(), START);
    desk.article(article(COPY).version(2).body(BACKGROUND).build(), START + MINUTE);

    assertThat(desk.placed(COPY).getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
    assertThat(desk.placed(COPY).getReason().getRule()).isEqualTo(Rule.KEPT);
    assertThat(desk.storyOf(COPY).getCounts().getOriginals()).isEqualTo(2);
  }

  @Test
  void shouldKnowNoSourceOlderThanTheWindow() {
    desk.article(article(ORIGINAL).build(), START);
    desk.article(article(COPY).build(), START + 8 * DAY);

    assertThat(desk.placed(COPY).getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
  }

  @Test
  void shouldLetNothingBeACopyOfALiveBlog() {
    Article blog = article(ORIGINAL).title("Liveblog: Karden under water").build();
    assertThat(Articles.reader().read(blog, START).article().genre()).isEqualTo(Genre.LIVEBLOG);
    desk.article(blog, START);
    desk.article(article(COPY).build(), START + MINUTE);

    assertThat(desk.placed(COPY).getArticle().getRelation()).isEqualTo(Relation.ORIGINAL);
  }

  private static Article longer(String id) {
    return article(id).title("Karden, a town without a dyke").body(FLOOD + BACKGROUND).build();
  }
}
