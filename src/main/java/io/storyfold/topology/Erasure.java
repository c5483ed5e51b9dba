package io.storyfold.topology;

import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * How long a text that was withdrawn may still stand on the brokers, by the settings of the topics.
 */
public final class Erasure {
  private Erasure() {}

  /**
   * A topic that may carry what a publisher wrote.
   *
   * @param topic full name; of a changelog, as Kafka Streams names it
   * @param longest from the withdrawal until the text is gone from it
   */
  public record Place(String topic, Duration longest) {}

  /** Every such topic: those of the installation, then the changelogs of the state stores. */
  public static List<Place> places(Settings settings) {
    List<Place> places = new ArrayList<>();
    boolean kept = settings.keepsForgotten();
    settings.topics().all().stream()
        .filter(TopicSpec::text)
        .forEach(topic -> places.add(new Place(topic.name(), topic.longestErasure(kept))));
    for (StreamsPart part : StreamsPart.values()) {
      for (StoreBuilder<?> store : stores(part)) {
        String changelog = part.applicationId(settings) + "-" + store.name() + "-changelog";
        places.add(new Place(changelog, TopicSpec.longestCompaction()));
      }
    }
    return places;
  }

  /** From the withdrawal until the text is gone from all of them. */
  public static Duration longest(Settings settings) {
    return places(settings).stream()
        .map(Place::longest)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static List<StoreBuilder<?>> stores(StreamsPart part) {
    List<StoreBuilder<?>> stores = new ArrayList<>();
    switch (part) {
      case INTAKE -> stores.addAll(IntakeStores.builders());
      case DESK -> {
        stores.addAll(CopyStores.builders());
        stores.addAll(StoryStores.builders());
      }
    }
    return stores;
  }
}
