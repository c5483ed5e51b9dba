package io.storyfold.runtime;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** The parts of Storyfold that are stream topologies, each with an application of its own. */
public enum StreamsPart {
  INTAKE,
  DESK;

  /** The name on the command line, in logs and in {@code /status}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Consumer group and prefix of internal topics, {@code topics.prefix} before it. */
  public String applicationId(Settings settings) {
    Key<String> id =
        switch (this) {
          case INTAKE -> Keys.INTAKE_APPLICATION_ID;
          case DESK -> Keys.DESK_APPLICATION_ID;
        };
    return settings.get(Keys.TOPICS_PREFIX) + settings.get(id);
  }

  /** The topic it reads. */
  public TopicSpec input(Topics topics) {
    return switch (this) {
      case INTAKE -> topics.incoming();
      case DESK -> topics.deskLog();
    };
  }

  /**
   * The next offsets it will read, by input partition; none of a partition of which nothing was
   * committed yet.
   *
   * @throws ExecutionException when the brokers do not say
   */
  public Map<TopicPartition, Long> committed(Admin admin, Settings settings)
      throws ExecutionException, InterruptedException {
    return admin
        .listConsumerGroupOffsets(applicationId(settings))
        .partitionsToOffsetAndMetadata()
        .get()
        .entrySet()
        .stream()
        .filter(e -> e.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  int threads(Settings settings) {
    return settings.get(
        switch (this) {
          case INTAKE -> Keys.INTAKE_THREADS;
          case DESK -> Keys.DESK_THREADS;
        });
  }
}
