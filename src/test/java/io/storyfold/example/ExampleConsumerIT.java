package io.storyfold.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import io.storyfold.registry.AvroSerdes;
import io.storyfold.registry.TrustedClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example consumer of the delivery contract, on a real broker. */
@ExtendWith(ClusterExtension.class)
class ExampleConsumerIT {
  private static final int PARTITIONS = 3;

  @BeforeAll
  static void trust() {
    TrustedClasses.install();
  }

  @Test
  void shouldStartFromSnapshotsAndGoOnWithUpdates(TestCluster cluster) {
    cluster.createTopics(PARTITIONS, "stories", "stories.updates", "articles.placed");
    send(cluster, "stories", Story.class, "s1", story("s1", 2, ""));
    send(cluster, "stories", Story.class, "s2", story("s2", 1, ""));
    for (int revision = 1; revision <= 3; revision++) {
      send(cluster, "stories.updates", StoryUpdate.class, "s1", update("s1", revision, "", false));
    }
    send(cluster, "articles.placed", PlacedArticle.class, "a1", placed("a1", "s1"));
    send(cluster, "articles.placed", PlacedArticle.class, "a2", placed("a2", "s1"));
    StoryShelf shelf = new StoryShelf();

    // When it reads the snapshots, then the updates from their beginning
    read(cluster, shelf);

    // Then only what the snapshot did not hold is news
    assertThat(shelf.stories()).containsOnlyKeys("s1", "s2");
    assertThat(shelf.alerts()).containsExactly("s1#3");

    // When more happens: a backfill, a merge, a second merge of the survivor, a withdrawal
    send(cluster, "stories.updates", StoryUpdate.class, "s2", update("s2", 2, "", true));
    send(cluster, "stories.updates", StoryUpdate.class, "s2", update("s2", 3, "s1", false));
    send(cluster, "stories", Story.class, "s2", story("s2", 3, "s1"));
    send(cluster, "stories.updates", StoryUpdate.class, "s1", update("s1", 4, "s0", false));
    send(cluster, "articles.placed", PlacedArticle.class, "a2", null);
    read(cluster, shelf);
    // and everything is delivered again, as after a crash
    read(cluster, shelf);

    // Then the merge of s2 is known by its snapshot, and nothing is news twice
    assertThat(shelf.alerts()).containsExactly("s1#3", "s1#4");
    assertThat(shelf.survivor("s2")).isEqualTo("s0");
    assertThat(shelf.articles()).containsOnlyKeys("a1");
    assertThat(shelf.articles().values())
        .extracting(placed -> shelf.survivor(placed.getStoryId()))
        .containsExactly("s0");
  }

  @Test
  void shouldBeTheOneThatTheContractShows() throws Exception {
    String shown = Files.readString(Path.of("schemas", "README.md"));
    String source = Files.readString(Path.of("src/test/java/io/storyfold/example/StoryShelf.java"));
    String body =
        source.substring(source.indexOf("  void story("), source.indexOf("  // End of what is in"));

    assertThat(shown).contains(body.strip().replaceAll("(?m)^  ", ""));
  }

  private static void read(TestCluster cluster, StoryShelf shelf) {
    consume(cluster, "stories", Story.class).forEach(r -> shelf.story(r.key(), r.value()));
    consume(cluster, "stories.updates", StoryUpdate.class).forEach(r -> shelf.update(r.value()));
    consume(cluster, "articles.placed", PlacedArticle.class)
        .forEach(r -> shelf.article(r.key(), r.value()));
  }

  private static <T extends SpecificRecord> List<ConsumerRecord<String, T>> consume(
      TestCluster cluster, String topic, Class<T> type) {
    return cluster.consumeAll(
        cluster.topic(topic), new StringDeserializer(), serde(cluster, type).deserializer());
  }

  private static <T extends SpecificRecord> void send(
      TestCluster cluster, String topic, Class<T> type, String key, @Nullable T value) {
    cluster.produce(
        List.of(new ProducerRecord<>(cluster.topic(topic), key, value)),
        new StringSerializer(),
        serde(cluster, type).serializer());
  }

  private static <T extends SpecificRecord> Serde<T> serde(TestCluster cluster, Class<T> type) {
    return AvroSerdes.of(type, cluster.clientConfig(), false);
  }

  private static Story story(String id, int revision, String mergedInto) {
    return Story.newBuilder()
        .setId(id)
        .setRevision(revision)
        .setStatus(mergedInto.isEmpty() ? StoryStatus.OPEN : StoryStatus.MERGED)
        .setMergedInto(mergedInto)
        .build();
  }

  private static StoryUpdate update(String id, int revision, String mergedInto, boolean replayed) {
    return StoryUpdate.newBuilder()
        .setId(id + "#" + revision)
        .setStoryId(id)
        .setRevision(revision)
        .setKind(mergedInto.isEmpty() ? UpdateKind.ARTICLE_ADDED : UpdateKind.MERGED)
        .setMergedInto(mergedInto)
        .setReplayed(replayed)
        .build();
  }

  private static PlacedArticle placed(String id, String storyId) {
    return PlacedArticle.newBuilder()
        .setArticle(ArticleRef.newBuilder().setId(id).build())
        .setStoryId(storyId)
        .build();
  }
}
