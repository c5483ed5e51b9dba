package io.storyfold.chaos;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.runtime.DeadLetters;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import io.storyfold.topology.RecordSerdes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads every topic after a run, and has {@link Findings} compare. Records pass through one by one:
 * what is kept of an article, by ledger, reference and topics together, is some hundred bytes.
 */
final class Audit {
  private final Map<String, String> definitions;
  private final Settings settings;
  private final RecordSerdes serdes;
  private final Findings findings = new Findings();

  Audit(Map<String, String> definitions, RecordSerdes serdes) {
    this.definitions = definitions;
    this.settings = Settings.of(definitions);
    this.serdes = serdes;
  }

  /**
   * Compares all.
   *
   * @param decided how far the desks have committed their log
   * @param scratch for the reference's state
   * @return what is not as it must be
   */
  List<String> findings(Ledger ledger, Map<TopicPartition, Long> decided, Path scratch) {
    Deliveries inLog = new Deliveries("the desk log", ledger.accepted());
    try (Reference reference = new Reference(definitions, scratch)) {
      readLog(
          entry -> {
            String origin = entry.value().getOrigin();
            if (!origin.isEmpty()) { // Ticks come from no delivery.
              inLog.found(origin);
            }
            TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
            if (entry.offset() < decided.getOrDefault(partition, 0L)) {
              reference.decide(entry.partition(), entry.value());
            }
          });
      findings.deliveries(inLog);
      findings.deliveries(rejected(ledger));
      readUpdates();
      reference
          .results()
          .forEach((name, wanted) -> compare(ledger, name, wanted, Records.read(settings, name)));
    }
    return findings.lines();
  }

  private void compare(Ledger ledger, String topic, Records wanted, Records found) {
    findings.reference(topic, wanted, found);
    if (topic.equals(settings.topics().placed().name())) {
      findings.standing(ledger.standing(), found.keys(), found::stands);
    }
  }

  private void readLog(Consumer<ConsumerRecord<String, DeskEntry>> consumer) {
    TopicReader.read(
        settings.topics().deskLog().name(),
        settings.clients().consumer(),
        serdes.entry().deserializer(),
        consumer);
  }

  private Deliveries rejected(Ledger ledger) {
    Deliveries rejected = new Deliveries("the rejected", ledger.rejected());
    new DeadLetters(settings).forEach(letter -> rejected.found(letter.from()));
    return rejected;
  }

  private void readUpdates() {
    TopicReader.read(
        settings.topics().updates().name(),
        settings.clients().consumer(),
        serdes.update().deserializer(),
        (ConsumerRecord<String, StoryUpdate> update) ->
            findings.revision(update.key(), update.value().getRevision()));
  }
}
