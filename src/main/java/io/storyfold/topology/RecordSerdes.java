package io.storyfold.topology;

import io.storyfold.avro.Article;
import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.registry.AvroSerdes;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;

/** The value serdes of the public topics. */
public record RecordSerdes(
    Serde<Article> article,
    Serde<DeskEntry> entry,
    Serde<PlacedArticle> placed,
    Serde<Story> story,
    Serde<StoryUpdate> update,
    Serde<CommandAnswer> answer) {

  /** Serdes as configured by {@code schema.registry.*} and {@code avro.serde.class}. */
  public static RecordSerdes of(Map<String, ?> registryConfig) {
    return new RecordSerdes(
        AvroSerdes.of(Article.class, registryConfig, false),
        AvroSerdes.of(DeskEntry.class, registryConfig, false),
        AvroSerdes.of(PlacedArticle.class, registryConfig, false),
        AvroSerdes.of(Story.class, registryConfig, false),
        AvroSerdes.of(StoryUpdate.class, registryConfig, false),
        AvroSerdes.of(CommandAnswer.class, registryConfig, false));
  }
}
