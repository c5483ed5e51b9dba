package io.storyfold.evaluate.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamCountTest {
  private static final String TAIL = "\",\"replayed\":false,\"commandId\":\"\",\"more\":\"\"}\n\n";

  private final Latencies latencies = new Latencies();
  private final StreamCount count = new StreamCount(latencies);

  @Test
  void shouldCountEveryUpdateHoweverTheBytesAreCut() {
    count.begin(100);
    StringBuilder stream =
        new StringBuilder("HTTP/1.1 200 OK\r\n\r\nretry: 2000\nid: 0:1,1:1,2:1,3:1\n\n");
    for (int i = 0; i < 500; i++) {
      stream.append("id: 0:" + i + "\nevent: update\ndata: {\"words\":\"sent=" + (i + 50) + TAIL);
    }

    take(stream.toString());

    assertThat(count.connected()).isTrue();
    assertThat(latencies.count()).isEqualTo(450); // the first 50 were sent before
    assertThat(count.hadAll(450)).isTrue();
    assertThat(count.hadAll(451)).isFalse();
    assertThat(count.delivered(450)).isEqualTo(450);
  }

  @Test
  void shouldCountNothingAsDeliveredWhenSomethingWasLeftOut() {
    count.begin(0);
    take("data: {\"words\":\"sent=1" + TAIL);
    take("event: resync\ndata: {\"reason\":\"too slow: updates were dropped\"}\nid: 0:1\n\n");

    assertThat(count.resyncs()).isOne();
    assertThat(count.delivered(1)).isZero();
    assertThat(count.hadAll(10)).isTrue();
  }

  @Test
  void shouldTellPercentiles() {
    for (int i = 100; i >= 1; i--) {
      latencies.add(i * 1_000_000L);
    }

    assertThat(latencies.millis(0.5)).isEqualTo(50);
    assertThat(latencies.millis(0.99)).isEqualTo(99);
    assertThat(latencies.millis(1)).isEqualTo(100);
    assertThat(new Latencies().millis(0.5)).isZero();
  }

  /** Gives the bytes in pieces of all lengths. */
  private void take(String text) {
    Random random = new Random(3);
    byte[] bytes = text.getBytes(UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int end = Math.min(bytes.length, at + 1 + random.nextInt(60));
      byte[] piece = Arrays.copyOfRange(bytes, at, end);
      count.take(piece, piece.length);
      at = end;
    }
  }
}
