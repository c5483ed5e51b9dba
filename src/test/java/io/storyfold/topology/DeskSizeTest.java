package io.storyfold.topology;

import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleRules;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.nio.file.Path;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results keep their sizes, however many articles come and however long their fields are. */
class DeskSizeTest {
  private static final int SNAPSHOT_BYTES = 64 * 1024;
  private static final int RECORD_BYTES = 256 * 1024;
  private static final int ARTICLES = 50;

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
  void shouldShowTheNewestArticlesOfALargeStory() {
    for (int i = 0; i < ARTICLES; i++) {
      desk.article(article("outlet" + i + ".example|" + i).build(), START + i);
    }

    Story story = desk.storyOf("outlet0.example|0");
    assertThat(story.getCounts().getArticles()).isEqualTo(ARTICLES);
    assertThat(story.getArticles()).hasSize(40);
    assertThat(story.getArticles().get(0).getId()).isEqualTo("outlet49.example|49");
  }

  @Test
  void shouldBoundASnapshotOfArticlesThatAreAsLongAsTheyMayBe() {
    for (int i = 0; i < ARTICLES; i++) {
      desk.article(longest(i), START + i);
    }

    Serde<Story> stories = Driven.serdes().story();
    assertThat(desk.snapshots).hasSize(ARTICLES);
    assertThat(desk.snapshots.stream().mapToInt(r -> size(stories, r.value())))
        .allMatch(bytes -> bytes < SNAPSHOT_BYTES);
    assertThat(desk.snapshots.get(ARTICLES - 1).value().getArticles()).isNotEmpty();
  }

  @Test
  void shouldNotShowWordsThatAreNone() {
    String words = "River Elm floods " + "Wort".repeat(400) + " " + "Text".repeat(80);
    desk.article(article("one.example|1").title(words).build(), START);

    assertThat(desk.storyOf("one.example|1").getKeywords())
        .isNotEmpty()
        .allMatch(keyword -> keyword.length() <= 100);
  }

  @Test
  void shouldBoundUpdatesAndPlacements() {
    for (int i = 0; i < 2; i++) {
      desk.article(longest(i), START + i);
    }

    Serde<StoryUpdate> updates = Driven.serdes().update();
    Serde<PlacedArticle> placed = Driven.serdes().placed();
    assertThat(desk.updates.stream().mapToInt(r -> size(updates, r.value())))
        .allMatch(bytes -> bytes < RECORD_BYTES);
    assertThat(desk.placements.stream().mapToInt(r -> size(placed, r.value())))
        .allMatch(bytes -> bytes < RECORD_BYTES);
  }

  private static Article longest(int n) {
    String source = "outlet" + n + ".example";
    String address = "https://" + source + "/";
    return article(source + "|x")
        .id(filled(source + "|", ArticleRules.ID_LIMIT))
        .url(filled(address, ArticleRules.ID_LIMIT))
        .imageUrl(filled(address, ArticleRules.ID_LIMIT))
        .title(filled("River Elm floods the lower town of Karden ", ArticleRules.TITLE_LIMIT))
        .build();
  }

  private static String filled(String start, int length) {
    return start + "水".repeat(length - start.length());
  }

  private static <T extends SpecificRecord> int size(Serde<T> serde, T value) {
    return serde.serializer().serialize(value.getSchema().getName(), value).length;
  }
}
