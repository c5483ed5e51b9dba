package io.storyfold.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Input that was deleted before it was read: a stop that outlasted the retention, or records
 * removed by hand. Kafka Streams goes on with what is left and says nothing; nothing here may be
 * dropped without a word.
 */
public final class UnreadHead {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadHead.class);
  private static final String REASON = "deleted from the topic before it was read";

  private final Settings settings;
  private final Metrics metrics;

  /** Reports to the log and counts in the metrics. */
  public UnreadHead(Settings settings, Metrics metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Offsets of one partition that are gone.
   *
   * @param from the next that was to be read
   * @param to the first that is left; above {@code from}
   */
  record Gap(TopicPartition partition, long from, long to) {}

  /**
   * Tells what is missing between what a part has committed and what its input begins with. Every
   * process that starts before one has committed further tells the same.
   *
   * @throws StartRefusedException when the brokers do not say
   */
  public void report(Iterable<StreamsPart> parts) {
    try (Admin admin = Admin.create(settings.clients().admin())) {
      for (StreamsPart part : parts) {
        for (Gap gap : gaps(admin, part)) {
          LOG.error(
              "{}: offsets {} to {} were deleted before {} read them and are lost: publish again"
                  + " what was there, and keep text.retention.days above the longest stop",
              gap.partition(),
              gap.from(),
              gap.to() - 1,
              part.label());
          metrics.dropped("input of " + part.label(), REASON, gap.to() - gap.from());
        }
      }
    } catch (ExecutionException e) {
      throw new StartRefusedException(
          "the brokers do not say what is left to read: " + RootCause.line(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while waiting for Kafka", e);
    }
  }

  private List<Gap> gaps(Admin admin, StreamsPart part)
      throws ExecutionException, InterruptedException {
    String input = part.input(settings.topics()).name();
    Map<TopicPartition, Long> committed = part.committed(admin, settings);
    committed.keySet().removeIf(partition -> !partition.topic().equals(input));
    Map<TopicPartition, Long> first =
        PartitionOffsets.of(
            admin, committed.keySet(), OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    List<Gap> gaps = new ArrayList<>();
    first.forEach(
        (partition, begins) -> {
          long next = committed.getOrDefault(partition, 0L);
          if (begins > next) {
            gaps.add(new Gap(partition, next, begins));
          }
        });
    gaps.sort(Comparator.comparing(gap -> gap.partition().partition()));
    return gaps;
  }
}
