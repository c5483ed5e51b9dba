package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {
  private static final TopicPartition CHANGELOG = new TopicPartition("desk-copies-changelog", 3);

  private final RestoreProgress progress = new RestoreProgress();

  @Test
  void shouldTellHowMuchIsLeftUntilTheEnd() {
    progress.onRestoreStart(CHANGELOG, "copies", 100, 300);
    assertThat(progress.describe()).containsExactly(remaining(200L));

    progress.onBatchRestored(CHANGELOG, "copies", 249, 150);
    assertThat(progress.describe()).containsExactly(remaining(50L));

    progress.onRestoreEnd(CHANGELOG, "copies", 200);
    assertThat(progress.describe()).isEmpty();
  }

  @Test
  void shouldForgetARestoreThatMovesElsewhere() {
    progress.onRestoreStart(CHANGELOG, "copies", 0, 10);
    progress.onRestoreSuspended(CHANGELOG, "copies", 5);

    assertThat(progress.describe()).isEmpty();
  }

  private static Map<String, Object> remaining(long records) {
    return Map.of("store", "copies", "partition", 3, "remaining", records);
  }
}
