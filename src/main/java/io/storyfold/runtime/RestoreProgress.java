package io.storyfold.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the state stores of a topology are read back from their changelogs. */
final class RestoreProgress implements StateRestoreListener {
  /** Offsets in the changelog partition; {@code at} is the next one to be restored. */
  private record Restore(String store, int partition, long at, long end) {
    Map<String, Object> describe() {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("store", store);
      described.put("partition", partition);
      described.put("remaining", remaining());
      return described;
    }

    long remaining() {
      return Math.max(0, end - at);
    }
  }

  private final Map<String, Restore> running = new ConcurrentSkipListMap<>();

  /** The stores being restored right now. */
  List<Map<String, Object>> describe() {
    return running.values().stream().map(Restore::describe).toList();
  }

  /** Records still to be read back, over all stores. */
  long remaining() {
    return running.values().stream().mapToLong(Restore::remaining).sum();
  }

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
    running.put(changelog.toString(), new Restore(store, changelog.partition(), start, end));
  }

  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long count) {
    running.computeIfPresent(
        changelog.toString(),
        (key, restore) -> new Restore(store, restore.partition(), batchEnd + 1, restore.end()));
  }

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long total) {
    running.remove(changelog.toString());
  }

  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
    running.remove(changelog.toString());
  }
}
