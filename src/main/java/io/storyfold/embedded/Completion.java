package io.storyfold.embedded;

import io.storyfold.runtime.PartitionOffsets;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.StreamsPart;
import io.storyfold.runtime.TopicSpec;
import io.storyfold.runtime.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Tells when the topologies have committed everything they were given. */
final class Completion {
  private static final long LOOK_MILLIS = 50;

  private final Settings settings;
  private final Thread pipeline;

  Completion(Settings settings, Thread pipeline) {
    this.settings = settings;
    this.pipeline = pipeline;
  }

  /** Returns when intake has committed {@code count} records of its one input partition. */
  void awaitIntake(long count) {
    TopicPartition input = new TopicPartition(settings.topics().incoming().name(), 0);
    await(admin -> StreamsPart.INTAKE.committed(admin, settings).getOrDefault(input, 0L) >= count);
  }

  /**
   * Returns when the desk has committed the end of its log. The last record of each partition must
   * have been written outside a transaction: behind one that was, there is a marker that is never
   * committed.
   */
  void awaitDesk() {
    await(
        admin -> {
          Map<TopicPartition, Long> done = StreamsPart.DESK.committed(admin, settings);
          return ends(admin).entrySet().stream()
              .allMatch(
                  e -> e.getValue() == 0 || done.getOrDefault(e.getKey(), 0L) >= e.getValue());
        });
  }

  /**
   * Returns when no transaction is open on a result topic. Offsets may be committed a moment before
   * the results of the same transaction are: its markers reach one partition after the other.
   */
  void awaitResults() {
    Topics topics = settings.topics();
    List<String> names =
        Stream.of(topics.placed(), topics.stories(), topics.updates(), topics.rejected())
            .map(TopicSpec::name)
            .toList();
    await(
        admin -> {
          List<TopicPartition> partitions = new ArrayList<>();
          admin
              .describeTopics(names)
              .allTopicNames()
              .get()
              .forEach(
                  (name, topic) ->
                      topic
                          .partitions()
                          .forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
          return ends(admin, partitions, IsolationLevel.READ_COMMITTED)
              .equals(ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED));
        });
  }

  private interface Question {
    boolean answer(Admin admin) throws ExecutionException, InterruptedException;
  }

  private void await(Question done) {
    try (Admin admin = Admin.create(settings.clients().admin())) {
      while (!done.answer(admin)) {
        if (!pipeline.isAlive()) {
          throw new IllegalStateException("the pipeline died before it was done; see above why");
        }
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the pipeline", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the embedded broker does not answer: " + e.getCause(), e);
    }
  }

  private Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    String log = settings.topics().deskLog().name();
    List<TopicPartition> read =
        settings.desks().partitions().values().stream()
            .distinct()
            .map(p -> new TopicPartition(log, p))
            .toList();
    return ends(admin, read, IsolationLevel.READ_UNCOMMITTED);
  }

  private static Map<TopicPartition, Long> ends(
      Admin admin, List<TopicPartition> partitions, IsolationLevel isolation)
      throws ExecutionException, InterruptedException {
    return PartitionOffsets.of(admin, partitions, OffsetSpec.latest(), isolation);
  }
}
