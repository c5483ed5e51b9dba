package io.storyfold.runtime;

import io.storyfold.runtime.TopicDifference.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** Compares the topics of a cluster with what they should be, and creates what is missing. */
public final class TopicAdmin implements AutoCloseable {
  /** Between two looks: metadata reaches a broker within milliseconds. */
  private static final Duration PROPAGATION = Duration.ofMillis(20);

  private final Admin admin;
  private final Settings settings;

  /**
   * Connects lazily: an unreachable cluster is reported by the first question.
   *
   * @throws StartRefusedException when {@code bootstrap.servers} cannot be used at all
   */
  public static TopicAdmin connect(Settings settings) {
    try {
      return new TopicAdmin(Admin.create(settings.clients().admin()), settings);
    } catch (KafkaException e) {
      throw unreachable(settings, e);
    }
  }

  TopicAdmin(Admin admin, Settings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /**
   * Every difference, in the order of {@link Topics#all()}; empty when all is well.
   *
   * @throws StartRefusedException when the cluster does not answer in {@link Keys#START_TIMEOUT}
   */
  public List<TopicDifference> differences() {
    List<TopicSpec> wanted = settings.topics().all();
    Set<String> there = get(admin.listTopics().names());
    List<String> present = wanted.stream().map(TopicSpec::name).filter(there::contains).toList();
    Map<String, TopicDescription> descriptions = get(admin.describeTopics(present).allTopicNames());
    Map<ConfigResource, Config> configs =
        get(admin.describeConfigs(present.stream().map(TopicAdmin::resource).toList()).all());
    List<TopicDifference> found = new ArrayList<>();
    for (TopicSpec spec : wanted) {
      TopicDescription description = descriptions.get(spec.name());
      Config config = configs.get(resource(spec.name()));
      if (description == null || config == null) {
        found.add(new TopicDifference(spec, Kind.MISSING, "", "nothing", "a topic"));
      } else {
        found.addAll(compare(spec, description.partitions().size(), name -> value(config, name)));
      }
    }
    return found;
  }

  /** What differs in a topic that exists. */
  static List<TopicDifference> compare(
      TopicSpec spec, int partitions, Function<String, String> config) {
    List<TopicDifference> found = new ArrayList<>();
    if (partitions != spec.partitions()) {
      found.add(
          new TopicDifference(
              spec,
              Kind.PARTITIONS,
              "",
              String.valueOf(partitions),
              String.valueOf(spec.partitions())));
    }
    spec.config()
        .forEach(
            (setting, wanted) -> {
              String value = config.apply(setting);
              if (!value.equals(wanted)) {
                found.add(new TopicDifference(spec, Kind.CONFIG, setting, value, wanted));
              }
            });
    return found;
  }

  /**
   * Creates missing topics and sets differing topic settings, and returns when that can be seen.
   * Partitions are left as they are.
   *
   * @throws StartRefusedException when the cluster refuses or does not answer
   */
  public void apply(Collection<TopicDifference> differences) {
    Optional<Short> replicas =
        Optional.of(settings.get(Keys.TOPICS_REPLICATION_FACTOR))
            .filter(n -> n > 0)
            .map(Integer::shortValue);
    List<NewTopic> missing =
        differences.stream()
            .filter(d -> d.kind() == Kind.MISSING)
            .map(TopicDifference::topic)
            .map(
                spec ->
                    new NewTopic(spec.name(), Optional.of(spec.partitions()), replicas)
                        .configs(spec.config()))
            .toList();
    get(admin.createTopics(missing).all());
    Map<ConfigResource, Collection<AlterConfigOp>> changes =
        differences.stream()
            .filter(d -> d.kind() == Kind.CONFIG)
            .collect(
                Collectors.groupingBy(
                    d -> resource(d.topic().name()),
                    Collectors.mapping(
                        d ->
                            new AlterConfigOp(new ConfigEntry(d.setting(), d.wanted()), OpType.SET),
                        Collectors.toCollection(ArrayList::new))));
    get(admin.incrementalAlterConfigs(changes).all());
    awaitApplied();
  }

  /** What the controller has decided reaches the brokers a little later. */
  private void awaitApplied() {
    long deadline = System.nanoTime() + settings.get(Keys.START_TIMEOUT).toNanos();
    while (differences().stream().anyMatch(TopicDifference::correctable)) {
      if (System.nanoTime() > deadline) {
        throw new StartRefusedException(
            "topics were created or corrected, but the brokers do not show it within "
                + settings.get(Keys.START_TIMEOUT));
      }
      LockSupport.parkNanos(PROPAGATION.toNanos());
    }
  }

  /** Makes all topics be as they should: for processes that bring their own broker. */
  public void createMissing() {
    apply(differences());
  }

  @Override
  public void close() {
    admin.close();
  }

  private static String value(Config config, String name) {
    ConfigEntry entry = config.get(name);
    return entry == null || entry.value() == null ? "" : entry.value();
  }

  private static ConfigResource resource(String topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic);
  }

  private <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unreachable(settings, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while waiting for Kafka", e);
    }
  }

  private static StartRefusedException unreachable(Settings settings, Exception e) {
    return new StartRefusedException(
        "Kafka at bootstrap.servers=%s cannot be used: %s"
            .formatted(settings.get(Keys.BOOTSTRAP_SERVERS), RootCause.line(e)),
        e);
  }
}
