package io.storyfold.gateway;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a gateway is fed from.
 *
 * @param consumers makes a consumer; called again after broker trouble
 */
public record Feed(
    Supplier<Consumer<byte[], byte[]>> consumers,
    FollowedTopic<Story> stories,
    FollowedTopic<StoryUpdate> updates,
    FollowedTopic<PlacedArticle> placed,
    FollowedTopic<CommandAnswer> answered) {

  /**
   * A feed from Kafka.
   *
   * @param consumerConfig connection and security; what the gateway's way of reading needs (no
   *     group, committed records only, from the beginning) is set here whatever it says
   */
  public static Feed of(
      Map<String, ?> consumerConfig,
      FollowedTopic<Story> stories,
      FollowedTopic<StoryUpdate> updates,
      FollowedTopic<PlacedArticle> placed,
      FollowedTopic<CommandAnswer> answered) {
    Map<String, Object> config = new HashMap<>(consumerConfig);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new Feed(
        () -> new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
        stories,
        updates,
        placed,
        answered);
  }

  List<String> topics() {
    return List.of(stories.name(), updates.name(), placed.name(), answered.name());
  }
}
