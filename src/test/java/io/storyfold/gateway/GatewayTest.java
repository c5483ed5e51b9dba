package io.storyfold.gateway;

import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static io.storyfold.gateway.Records.update;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.CommandOutcome;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.runtime.StartRefusedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gateway whole, but for the broker. */
class GatewayTest {
  private static final TopicPartition STORIES = new TopicPartition("stories", 0);
  private static final TopicPartition UPDATES = new TopicPartition("stories.updates", 0);
  private static final TopicPartition PLACED = new TopicPartition("articles.placed", 0);
  private static final TopicPartition ANSWERED = new TopicPartition("commands.answered", 0);
  private static final List<TopicPartition> ALL = List.of(STORIES, UPDATES, PLACED, ANSWERED);

  private final Map<String, SpecificRecord> records = new ConcurrentHashMap<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final List<MockConsumer<byte[], byte[]>> consumers = new CopyOnWriteArrayList<>();
  private final AtomicReference<KafkaException> registryTrouble = new AtomicReference<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<TopicPartition, Long> ends =
      new HashMap<>(Map.of(STORIES, 0L, UPDATES, 0L, PLACED, 0L, ANSWERED, 0L));

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void shouldBeReadyOnceItHasReadWhatWasThere() throws Exception {
    ends.put(STORIES, 2L);
    Gateway gateway = start();
    add(STORIES, 0, "s1", story("s1", "de", "one", "a"));
    await().untilAsserted(() -> assertThat(get(gateway, "stories/s1").statusCode()).isEqualTo(200));
    assertThat(gateway.ready()).isFalse();
    assertThat(get(gateway, "stream").statusCode()).isEqualTo(503);

    add(STORIES, 1, "s2", story("s2", "de", "two", "a"));

    await().until(gateway::ready);
    assertThat(get(gateway, "stories/s2").body()).contains("\"two\"");
  }

  @Test
  void shouldReadAllThreeTopicsAndTheirTombstones() throws Exception {
    Gateway gateway = start();
    add(STORIES, 0, "s1", story("s1", "de", "one", "a"));
    add(UPDATES, 0, "s1", update("s1", 1, "de", "a"));
    add(PLACED, 0, "a1", placed("a1", "s1", "a"));
    await()
        .untilAsserted(() -> assertThat(get(gateway, "articles/a1").statusCode()).isEqualTo(200));
    await()
        .untilAsserted(
            () -> assertThat(get(gateway, "stories/s1/updates").body()).contains("s1#1"));

    add(PLACED, 1, "a1", null);
    add(STORIES, 1, "s1", null);

    await()
        .untilAsserted(() -> assertThat(get(gateway, "articles/a1").statusCode()).isEqualTo(404));
    await().untilAsserted(() -> assertThat(get(gateway, "stories/s1").statusCode()).isEqualTo(404));
    assertThat(gateway.state().applied()).isEqualTo(5);
  }

  @Test
  void shouldTellWhatBecameOfCommandsOrderedElsewhere() throws Exception {
    Gateway gateway = start();
    CommandAnswer answer =
        CommandAnswer.newBuilder()
            .setCommandId("c1")
            .setOutcome(CommandOutcome.REJECTED)
            .setReason("The story is locked.")
            .build();

    add(ANSWERED, 0, "c1", answer);

    await()
        .untilAsserted(
            () ->
                assertThat(get(gateway, "commands/c1").body())
                    .contains("REJECTED", "The story is locked."));
  }

  @Test
  void shouldSkipAndCountRecordsItCannotRead() {
    Gateway gateway = start();
    consumer().addRecord(new ConsumerRecord<>("stories", 0, 0, key("s1"), key("unreadable")));
    add(STORIES, 1, "s2", story("s2", "de", "two", "a"));

    await().untilAsserted(() -> assertThat(gateway.state().applied()).isOne());
    assertThat(gateway.state().skipped()).isOne();
    assertThat(failures).isEmpty();
  }

  @Test
  void shouldWaitOutBrokerTroubleAndGoOnWhereItStopped() throws Exception {
    Gateway gateway = start();
    add(STORIES, 0, "s1", story("s1", "de", "one", "a"));
    await().until(() -> gateway.state().applied() == 1);

    consumer().setPollException(new KafkaException("broker gone"));
    await().until(() -> consumers.size() == 2 && gateway.state().trouble().isEmpty());
    add(STORIES, 1, "s2", story("s2", "de", "two", "a"));

    await().untilAsserted(() -> assertThat(get(gateway, "stories/s2").statusCode()).isEqualTo(200));
    assertThat(gateway.state().applied()).isEqualTo(2);
    assertThat(failures).isEmpty();
  }

  @Test
  void shouldTryRecordAgainWhenTheRegistryIsDown() {
    Gateway gateway = start();
    registryTrouble.set(new KafkaException("registry down"));
    add(STORIES, 0, "s1", story("s1", "de", "one", "a"));
    await().until(() -> gateway.state().trouble().contains("registry down"));

    registryTrouble.set(null);
    await().until(() -> consumers.size() > 1 && gateway.state().trouble().isEmpty());
    add(STORIES, 0, "s1", story("s1", "de", "one", "a"));

    await().until(() -> gateway.state().applied() == 1);
    assertThat(gateway.state().skipped()).isZero();
  }

  @Test
  void shouldTellTheListenerOfAFaultOfItsOwn() {
    Gateway gateway = start();
    consumer().addRecord(new ConsumerRecord<>("stories", 0, 0, key("s1"), key("fault")));

    await().untilAsserted(() -> assertThat(failures).hasSize(1));
    assertThat(gateway.state().trouble()).contains("fault");
    assertThat(gateway.condition().alive()).isFalse();
  }

  @Test
  void shouldSayInOneLineThatThePortIsTaken() {
    Gateway gateway = start();

    assertThatThrownBy(() -> start(gateway.port()))
        .isInstanceOf(StartRefusedException.class)
        .hasMessageContaining("port " + gateway.port())
        .hasMessageContaining("http.port")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void shouldServeRoutesOfOthers() throws Exception {
    Gateway gateway = start();

    HttpResponse<String> answer = fetch(gateway, "/healthz");

    assertThat(answer.body()).isEqualTo("well");
  }

  private Gateway start() {
    return start(0);
  }

  private Gateway start(int port) {
    Feed feed =
        new Feed(
            this::newConsumer,
            new FollowedTopic<>("stories", deserializer(Story.class)),
            new FollowedTopic<>("stories.updates", deserializer(StoryUpdate.class)),
            new FollowedTopic<>("articles.placed", deserializer(PlacedArticle.class)),
            new FollowedTopic<>("commands.answered", deserializer(CommandAnswer.class)));
    Gateway gateway =
        Gateway.start(
            TestServer.settings(Map.of("http.port", String.valueOf(port))),
            feed,
            new Gateway.Outlets(
                (article, origin) -> CompletableFuture.completedFuture(origin),
                (desk, command) -> CompletableFuture.completedFuture(desk)),
            routes -> routes.get("/healthz", context -> context.result("well")),
            failures::add);
    open.add(gateway);
    await().until(() -> gateway.state().trouble().isEmpty());
    return gateway;
  }

  private MockConsumer<byte[], byte[]> newConsumer() {
    MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    for (TopicPartition partition : ALL) {
      Node[] nodes = {};
      consumer.updatePartitions(
          partition.topic(),
          List.of(new PartitionInfo(partition.topic(), 0, Node.noNode(), nodes, nodes)));
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
    }
    consumer.updateEndOffsets(ends);
    consumers.add(consumer);
    return consumer;
  }

  private MockConsumer<byte[], byte[]> consumer() {
    return consumers.get(consumers.size() - 1);
  }

  /** Adds a record whose value is the name under which the deserializer finds it. */
  private void add(
      TopicPartition partition, long offset, String key, @Nullable SpecificRecord value) {
    String name = partition + "/" + offset;
    if (value != null) {
      records.put(name, value);
    }
    consumer()
        .addRecord(
            new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                key(key),
                value == null ? null : key(name)));
  }

  private <T> Deserializer<T> deserializer(Class<T> type) {
    return (topic, data) -> {
      KafkaException trouble = registryTrouble.get();
      if (trouble != null) {
        throw trouble;
      }
      String name = new String(data, UTF_8);
      if (name.equals("fault")) {
        throw new IllegalStateException("fault");
      }
      SpecificRecord record = records.get(name);
      if (record == null) {
        throw new SerializationException("no Avro: " + name);
      }
      return type.cast(record);
    };
  }

  private static byte[] key(String text) {
    return text.getBytes(UTF_8);
  }

  private static HttpResponse<String> get(Gateway gateway, String path)
      throws IOException, InterruptedException {
    return fetch(gateway, "/api/v1/" + path);
  }

  private static HttpResponse<String> fetch(Gateway gateway, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + gateway.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
