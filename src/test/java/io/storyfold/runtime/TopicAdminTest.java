package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class TopicAdminTest {
  private static final TopicSpec INCOMING =
      Settings.of(Map.of("topics.prefix", "t.")).topics().incoming();

  @Test
  void shouldFindNothingWhereAllIsWell() {
    assertThat(compare(8, Map.of())).isEmpty();
  }

  @Test
  void shouldRefuseOtherPartitionsAndTimestamps() {
    List<TopicDifference> found =
        compare(4, Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime"));

    assertThat(found).allMatch(TopicDifference::refusesStart);
    assertThatExceptionOfType(StartRefusedException.class)
        .isThrownBy(() -> StartChecks.refuse(found))
        .withMessageContaining("topic t.articles.incoming has 4 partitions, the settings say 8")
        .withMessageContaining("message.timestamp.type=CreateTime, should be LogAppendTime");
  }

  @Test
  void shouldOnlyReportAnotherRetention() {
    List<TopicDifference> found = compare(8, Map.of(TopicConfig.RETENTION_MS_CONFIG, "1"));

    assertThat(found)
        .singleElement()
        .extracting(TopicDifference::setting)
        .isEqualTo("retention.ms");
    assertThatCode(() -> StartChecks.refuse(found)).doesNotThrowAnyException();
  }

  @Test
  void shouldBoundTheLifeOfEveryTopicWithText() {
    assertThat(Settings.of(Map.of()).topics().all())
        .filteredOn(TopicSpec::text)
        .allSatisfy(
            spec ->
                assertThat(spec.config())
                    .containsAnyOf(
                        Map.entry(TopicConfig.RETENTION_MS_CONFIG, "1209600000"),
                        Map.entry(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000")));
  }

  private static List<TopicDifference> compare(int partitions, Map<String, String> different) {
    Map<String, String> config = new HashMap<>(INCOMING.config());
    config.putAll(different);
    return TopicAdmin.compare(INCOMING, partitions, name -> config.getOrDefault(name, ""));
  }
}
