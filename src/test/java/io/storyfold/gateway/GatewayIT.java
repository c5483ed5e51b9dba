package io.storyfold.gateway;

import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.embedded.EmbeddedCluster;
import io.storyfold.registry.AvroSerdes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gateway on a real broker, fed in transactions as the desk feeds it. */
class GatewayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PARTITIONS = 3;
  private static final String STORIES = "stories";
  private static final String UPDATES = "stories.updates";
  private static final String PLACED = "articles.placed";
  private static final String ANSWERED = "commands.answered";

  private static EmbeddedCluster cluster;
  private static KafkaProducer<String, byte[]> producer;

  @BeforeAll
  static void start() throws Exception {
    cluster = EmbeddedCluster.start();
    Map<String, Object> config = new HashMap<>(cluster.clientConfig());
    try (Admin admin = Admin.create(config)) {
      admin
          .createTopics(
              Stream.of(STORIES, UPDATES, PLACED, ANSWERED)
                  .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
    config.put("transactional.id", "desk");
    producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  @AfterAll
  static void stop() {
    producer.close();
    cluster.close();
  }

  @Test
  void shouldCatchUpWithWhatWasCommittedAndFollowWhatComes() throws Exception {
    // Given a committed story on each of several partitions, and an aborted one
    for (int i = 0; i < 20; i++) {
      commit("committed-" + i);
    }
    producer.beginTransaction();
    send("aborted");
    producer.flush();
    producer.abortTransaction();

    try (Gateway gateway = gateway()) {
      // When it has caught up
      await().atMost(PATIENCE).until(gateway::ready);

      // Then it holds what was committed, and nothing else
      assertThat(status(gateway, "/stories/aborted")).isEqualTo(404);
      for (int i = 0; i < 20; i++) {
        assertThat(status(gateway, "/stories/committed-" + i)).isEqualTo(200);
        assertThat(status(gateway, "/articles/committed-" + i + "-a")).isEqualTo(200);
      }

      // And what is committed from now on
      commit("later");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(status(gateway, "/stories/later")).isEqualTo(200));
      assertThat(gateway.state().skipped()).isZero();
      assertThat(gateway.condition().state()).isEqualTo("RUNNING");
    }
  }

  @Test
  void shouldLetAClientGoOnAtAnotherReplica() throws Exception {
    try (Gateway one = gateway();
        Gateway two = gateway()) {
      await().atMost(PATIENCE).until(() -> one.ready() && two.ready());
      String position;
      try (EventStream client = new EventStream(one.port(), "/api/v1/stream")) {
        client.head();
        commit("seen");
        List<String> event = client.next(EventStream::isEvent);
        assertThat(EventStream.updateId(event)).isEqualTo("seen#1");
        position = EventStream.id(event);
      }

      // When it is away for so many updates on all partitions
      List<String> missed = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        commit("missed-" + i);
        missed.add("missed-" + i + "#1");
      }

      // Then another replica, and one that was started only now, tell it each once and nothing else
      try (Gateway three = gateway()) {
        await().atMost(PATIENCE).until(three::ready);
        for (Gateway other : List.of(two, three)) {
          try (EventStream client =
              new EventStream(other.port(), "/api/v1/stream", "Last-Event-ID: " + position)) {
            client.head();
            List<String> told = new ArrayList<>();
            for (int i = 0; i < missed.size(); i++) {
              told.add(client.nextUpdate());
            }
            assertThat(told).containsExactlyInAnyOrderElementsOf(missed);
            String last = "after-" + other.port();
            commit(last);
            assertThat(client.nextUpdate()).isEqualTo(last + "#1");
            missed.add(last + "#1");
          }
        }
      }
    }
  }

  private static Gateway gateway() {
    Map<String, String> config = cluster.clientConfig();
    Feed feed =
        Feed.of(
            config,
            new FollowedTopic<>(STORIES, serde(Story.class).deserializer()),
            new FollowedTopic<>(UPDATES, serde(StoryUpdate.class).deserializer()),
            new FollowedTopic<>(PLACED, serde(PlacedArticle.class).deserializer()),
            new FollowedTopic<>(ANSWERED, serde(CommandAnswer.class).deserializer()));
    return Gateway.start(
        TestServer.settings(Map.of()),
        feed,
        new Gateway.Outlets(
            (article, origin) -> CompletableFuture.completedFuture(origin),
            (desk, command) -> CompletableFuture.completedFuture(desk)),
        routes -> {},
        failure -> {});
  }

  private static void commit(String id) {
    producer.beginTransaction();
    send(id);
    producer.commitTransaction();
  }

  private static void send(String id) {
    send(STORIES, id, Story.class, story(id, "de", "Headline of " + id, "a.example"));
    send(UPDATES, id, StoryUpdate.class, update(id, 1, "de", "a.example"));
    send(PLACED, id + "-a", PlacedArticle.class, placed(id + "-a", id, "a.example"));
  }

  private static <T extends SpecificRecord> void send(
      String topic, String key, Class<T> type, T value) {
    byte[] bytes = serde(type).serializer().serialize(topic, value);
    var unused = producer.send(new ProducerRecord<>(topic, key, bytes));
  }

  private static <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
    return AvroSerdes.of(type, cluster.clientConfig(), false);
  }

  private static int status(Gateway gateway, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + gateway.port() + Api.ROOT + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
