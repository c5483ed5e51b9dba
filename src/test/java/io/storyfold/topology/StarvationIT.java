package io.storyfold.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.DeskEntry;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import io.storyfold.runtime.Health;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicAdmin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Desks on other partitions do not wait for one that is swamped, though one thread decides for all
 * of them.
 */
@ExtendWith(ClusterExtension.class)
class StarvationIT {
  private static final int FLOOD = 10_000;
  private static final int SWAMPED = 0;
  private static final int CALM = 1;
  private static final String ARTICLE = "calm.example|1";

  @TempDir private Path state;

  @Test
  void shouldDecideOnOtherPartitionsWhileOneIsSwamped(TestCluster cluster) throws Exception {
    Settings settings = settings(cluster);
    RecordSerdes serdes = RecordSerdes.of(settings.clients().registry());
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      admin.createMissing();
    }
    cluster.produce(flood(settings), new StringSerializer(), serdes.entry().serializer());
    cluster.produce(
        List.of(record(settings, CALM, Articles.entry("de", article(), Articles.START))),
        new StringSerializer(),
        serdes.entry().serializer());

    try (Metrics metrics = new Metrics();
        Pipeline pipeline =
            Pipeline.of(
                settings,
                Set.of(StreamsPart.DESK),
                serdes,
                true,
                new Health(settings.desks()),
                metrics)) {
      Thread desk = new Thread(() -> pipeline.runner().run(), "desk-under-test");
      desk.start();
      List<ConsumerRecord<String, byte[]>> placed =
          cluster.consumeUntil(
              settings.topics().placed().name(),
              read -> read.stream().anyMatch(record -> record.key().equals(ARTICLE)),
              new StringDeserializer(),
              new ByteArrayDeserializer());
      pipeline.runner().stop();
      desk.join();

      // All on one partition, in the order in which they were decided.
      assertThat(placed.stream().takeWhile(record -> !record.key().equals(ARTICLE)).count())
          .as("of the flood decided before")
          .isLessThan(FLOOD / 2);
    }
  }

  private Settings settings(TestCluster cluster) {
    Map<String, String> all = new LinkedHashMap<>(cluster.clientConfig());
    all.put("topics.prefix", cluster.prefix());
    all.put("desks", "other=0,en=%d,de=%d".formatted(SWAMPED, CALM));
    all.put("desk.partitions", "2");
    all.put("output.partitions", "1");
    all.put("state.dir", state.toString());
    return Settings.of(all);
  }

  private static List<ProducerRecord<String, DeskEntry>> flood(Settings settings) {
    Random random = new Random(20_261_130);
    List<ProducerRecord<String, DeskEntry>> flood = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      DeskEntry entry =
          Articles.entry("en", Flood.ONE_SOURCE.next(i, random), Articles.START + 1_000L * i);
      flood.add(record(settings, SWAMPED, entry));
    }
    return flood;
  }

  private static ProducerRecord<String, DeskEntry> record(
      Settings settings, int partition, DeskEntry entry) {
    return new ProducerRecord<>(
        settings.topics().deskLog().name(), partition, entry.getDesk(), entry);
  }

  private static io.storyfold.article.Article article() {
    return Articles.article(ARTICLE).language("de").build();
  }
}
