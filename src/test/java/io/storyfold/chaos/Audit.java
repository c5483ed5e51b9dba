package io.storyfold.chaos;

import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.runtime.DeadLetters;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import io.storyfold.topology.RecordSerdes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads every topic after a run, and has {@link Findings} compare. */
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
    Map<Integer, List<ConsumerRecord<String, DeskEntry>>> log = log();
    findings.deliveries(ledger, origins(log), rejected());
    findings.revisions(revisions());

    Reference reference = new Reference(definitions, scratch);
    String topic = settings.topics().deskLog().name();
    log.forEach(
        (partition, entries) -> {
          long end = decided.getOrDefault(new TopicPartition(topic, partition), 0L);
          reference.decide(entries.stream().filter(e -> e.offset() < end).toList());
        });
    reference
        .results()
        .forEach((name, wanted) -> compare(ledger, name, wanted, Records.read(settings, name)));
    return findings.lines();
  }

  private void compare(Ledger ledger, String topic, Records wanted, Records found) {
    findings.reference(topic, wanted, found);
    if (topic.equals(settings.topics().placed().name())) {
      findings.standing(ledger.standing(), standing(found));
    }
  }

  private Map<Integer, List<ConsumerRecord<String, DeskEntry>>> log() {
    Map<Integer, List<ConsumerRecord<String, DeskEntry>>> log = new HashMap<>();
    TopicReader.read(
        settings.topics().deskLog().name(),
        settings.clients().consumer(),
        serdes.entry().deserializer(),
        entry -> log.computeIfAbsent(entry.partition(), p -> new ArrayList<>()).add(entry));
    return log;
  }

  /** Ticks come from no delivery. */
  private static List<String> origins(Map<Integer, List<ConsumerRecord<String, DeskEntry>>> log) {
    return log.values().stream()
        .flatMap(List::stream)
        .map(entry -> entry.value().getOrigin())
        .filter(origin -> !origin.isEmpty())
        .toList();
  }

  private List<String> rejected() {
    return new DeadLetters(settings).read().stream().map(DeadLetters.Letter::from).toList();
  }

  private Map<String, List<Integer>> revisions() {
    Map<String, List<Integer>> byStory = new TreeMap<>();
    TopicReader.read(
        settings.topics().updates().name(),
        settings.clients().consumer(),
        serdes.update().deserializer(),
        (ConsumerRecord<String, StoryUpdate> update) ->
            byStory
                .computeIfAbsent(update.key(), s -> new ArrayList<>())
                .add(update.value().getRevision()));
    return byStory;
  }

  private static Set<String> standing(Records placed) {
    Set<String> standing = new TreeSet<>();
    placed
        .byKey()
        .forEach(
            (id, records) -> {
              if (records.get(records.size() - 1) != null) {
                standing.add(id);
              }
            });
    return standing;
  }
}
