package io.storyfold.runtime;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What this user may do on the cluster, as the brokers tell it without trying. */
final class Rights implements AutoCloseable {
  private static final Set<AclOperation> ON_TOPICS =
      EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);
  private static final Set<AclOperation> ON_GROUPS = EnumSet.of(AclOperation.READ);

  private final Admin admin;
  private final Settings settings;

  private Rights(Admin admin, Settings settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /** Connects lazily; throws {@link StartRefusedException} when the address cannot be used. */
  static Rights connect(Settings settings) {
    try {
      return new Rights(Admin.create(settings.clients().admin()), settings);
    } catch (KafkaException e) {
      throw new StartRefusedException("Kafka cannot be used: " + RootCause.line(e), e);
    }
  }

  /** A line for each topic and group on which something is not allowed. */
  List<String> missing() {
    List<String> found = new ArrayList<>();
    Set<String> there = get(admin.listTopics(new ListTopicsOptions()).names());
    List<String> topics = used().filter(there::contains).toList();
    get(admin
            .describeTopics(topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .allTopicNames())
        .values()
        .forEach(t -> add(found, "topic " + t.name(), t.authorizedOperations(), ON_TOPICS));
    for (StreamsPart part : StreamsPart.values()) {
      String group = part.applicationId(settings);
      try {
        var described =
            get(
                admin
                    .describeConsumerGroups(
                        List.of(group),
                        new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                    .all());
        described
            .values()
            .forEach(g -> add(found, "group " + group, g.authorizedOperations(), ON_GROUPS));
      } catch (StartRefusedException e) {
        if (!(e.getCause() instanceof GroupIdNotFoundException)) { // before the first start
          found.add("group " + group + ": " + e.getMessage());
        }
      }
    }
    return found;
  }

  /** What feeds were seen concerns the poller alone, which does not run without a list of them. */
  private Stream<String> used() {
    boolean polls = !settings.get(PollerKeys.FEEDS_FILE).isEmpty();
    return settings.topics().all().stream()
        .filter(topic -> polls || !topic.equals(settings.topics().feeds()))
        .map(TopicSpec::name);
  }

  private static void add(
      List<String> found, String what, Set<AclOperation> allowed, Set<AclOperation> needed) {
    Set<AclOperation> missing = EnumSet.copyOf(needed);
    missing.removeAll(allowed);
    if (!missing.isEmpty()) {
      found.add(what + ": " + missing + " not allowed; add ACLs for this user");
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new StartRefusedException(
          "the brokers do not say what this user may do: " + RootCause.line(e), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while waiting for Kafka", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
