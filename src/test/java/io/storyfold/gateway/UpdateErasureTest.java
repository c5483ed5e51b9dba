package io.storyfold.gateway;

import static io.storyfold.gateway.Records.NOON;
import static io.storyfold.gateway.Records.article;
import static io.storyfold.gateway.Records.merged;
import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The log of a story's updates says nothing any more of an article that was withdrawn. */
class UpdateErasureTest {
  private static final String KILLED = "one.example|killed";
  private static final String SECRET = "Quackenbush to leave";

  private final ReadModel model = new ReadModel(new GatewaySettings.Memory(100, 100, 10, 10, 0));

  @Test
  void shouldLeaveIdSourceAndTimesOfWhatItsPublisherWithdrew() {
    model.add(told("s1", 1, UpdateKind.CREATED, SECRET, ""));
    model.add(update("s1", 2, "de", "two.example"));
    model.add(removed("s1", 3, ""));

    assertThat(model.updates("s1").toString()).doesNotContain(SECRET);
    StoryUpdate first = oldest("s1");
    assertThat(first.getArticle().getId()).isEqualTo(KILLED);
    assertThat(first.getArticle().getSource()).isEqualTo("one.example");
    assertThat(first.getArticle().getArrivedAt()).isEqualTo(NOON);
    assertThat(model.updates("s1").get(1)).isEqualTo(update("s1", 2, "de", "two.example"));
  }

  @Test
  void shouldEraseByTheTombstoneWhenTheUpdateIsStillToCome() {
    model.put(placed(KILLED, "s1", "one.example"));
    model.add(told("s1", 1, UpdateKind.CREATED, SECRET, ""));
    model.removeArticle(KILLED);

    assertThat(model.updates("s1").toString()).doesNotContain(SECRET);
  }

  @Test
  void shouldEraseInStoriesThatItLeftAndInThoseThatWereMerged() {
    model.add(told("merged", 1, UpdateKind.CREATED, SECRET, ""));
    model.put(merged("merged", "left"));
    model.add(told("left", 1, UpdateKind.ARTICLE_REVISED, SECRET, ""));
    model.add(removed("left", 2, "s1"));
    model.add(told("s1", 1, UpdateKind.ARTICLE_ADDED, SECRET, "left"));
    assertThat(model.updates("left").toString()).as("it only moved").contains(SECRET);

    model.add(removed("s1", 2, ""));

    assertThat(List.of(model.updates("merged"), model.updates("left"), model.updates("s1")))
        .allSatisfy(updates -> assertThat(updates).isNotEmpty())
        .allSatisfy(updates -> assertThat(updates.toString()).doesNotContain(SECRET));
  }

  @Test
  void shouldForgetTheUpdatesOfAStoryThatIsForgotten() {
    model.put(story("s1", "de", SECRET, "one.example"));
    model.add(told("s1", 1, UpdateKind.CREATED, SECRET, ""));
    model.removeStory("s1");

    assertThat(model.updates("s1")).isEmpty();
    assertThat(model.stats().stories()).isEmpty();
  }

  private StoryUpdate oldest(String story) {
    List<StoryUpdate> updates = model.updates(story);
    return updates.get(updates.size() - 1);
  }

  private static StoryUpdate told(
      String story, int revision, UpdateKind kind, String title, String other) {
    ArticleRef article = article(KILLED, "one.example", title);
    return StoryUpdate.newBuilder(update(story, revision, "de", "one.example"))
        .setKind(kind)
        .setArticle(article)
        .setHeadline(title)
        .setOtherStoryId(other)
        .build();
  }

  private static StoryUpdate removed(String story, int revision, String other) {
    return told(story, revision, UpdateKind.ARTICLE_REMOVED, "", other);
  }
}
