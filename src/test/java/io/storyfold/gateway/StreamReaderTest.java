package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.StoryStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamReaderTest {
  private static final Pattern DATA = Pattern.compile("data: (.*)");
  private static final Pattern ID = Pattern.compile("id: (.*)");

  @Test
  void shouldResumeOnReplicaThatMetThePartitionsInAnotherOrder() {
    // Given two replicas of two partitions, read in different orders
    StreamLog one = log("0:0", "0:1", "1:0", "0:2", "1:1");
    StreamLog two = log("1:0", "1:1", "0:0", "0:1", "0:2");
    StreamReader first = StreamReader.resume(one, StreamFilter.ALL, StreamPosition.start());

    // When a client reads three updates from one and goes on with the other
    List<String> seen = new ArrayList<>();
    String id = "";
    while (seen.size() < 3) {
      String block = new String(first.next(), UTF_8);
      id = find(ID, block).orElseThrow();
      find(DATA, block).ifPresent(seen::add);
    }
    StreamReader second =
        StreamReader.resume(two, StreamFilter.ALL, StreamPosition.parse(id).orElseThrow());
    seen.addAll(drain(second));

    // Then it has seen each once
    assertThat(seen).containsExactlyInAnyOrder("0:0", "0:1", "0:2", "1:0", "1:1");
  }

  @Test
  void shouldWaitForReplicaThatIsBehindTheClient() {
    StreamLog log = log("0:0");
    StreamReader reader =
        StreamReader.resume(log, StreamFilter.ALL, StreamPosition.parse("0:2").orElseThrow());
    assertThat(drain(reader)).isEmpty();

    append(log, "0:1");
    append(log, "0:2");
    reader.heartbeat(Optional.empty());

    assertThat(drain(reader)).containsExactly("0:2");
  }

  @Test
  void shouldNotResumeAcrossWhatRetentionRemoved() {
    StreamLog log = new StreamLog(10);
    log.beginsAt(0, 100);
    append(log, "0:100");

    StreamReader reader =
        StreamReader.resume(log, StreamFilter.ALL, StreamPosition.parse("0:99").orElseThrow());

    assertThat(new String(reader.next(), UTF_8)).startsWith("event: resync");
    assertThat(drain(reader)).isEmpty();
  }

  @Test
  void shouldIgnoreRecordsDeliveredAgain() {
    StreamLog log = log("0:0", "0:1");
    StreamReader reader = StreamReader.resume(log, StreamFilter.ALL, StreamPosition.start());
    append(log, "0:0");
    append(log, "0:1");

    assertThat(drain(reader)).containsExactly("0:0", "0:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0:1", "0:1,1:0", "12:999999999999999999"})
  void shouldReadThePositionsItWrites(String text) {
    assertThat(StreamPosition.parse(text)).map(StreamPosition::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "0:", ":1", "0:-1", "0:1,", "a:b", "0:1;1:1", "0:9999999999999999999"})
  void shouldRefuseOtherPositions(String text) {
    assertThat(StreamPosition.parse(text)).isEmpty();
  }

  private static StreamLog log(String... places) {
    StreamLog log = new StreamLog(10);
    log.beginsAt(0, 0);
    log.beginsAt(1, 0);
    for (String place : places) {
      append(log, place);
    }
    return log;
  }

  private static void append(StreamLog log, String place) {
    String[] parts = place.split(":", 2);
    log.append(
        new StreamEntry(
            Integer.parseInt(parts[0]),
            Long.parseLong(parts[1]),
            new StreamEntry.Facets(
                "", "de", StoryStatus.OPEN, 0, Set.of(), Set.of(), FoldedText.of()),
            place.getBytes(UTF_8)));
  }

  private static List<String> drain(StreamReader reader) {
    List<String> data = new ArrayList<>();
    for (byte[] block = reader.next(); block != null; block = reader.next()) {
      find(DATA, new String(block, UTF_8)).ifPresent(data::add);
    }
    return data;
  }

  private static Optional<String> find(Pattern pattern, String block) {
    Matcher matcher = pattern.matcher(block);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
