package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  @Test
  void shouldCutAtLineFeeds() throws IOException {
    assertThat(lines("a\n\nb\r\nc", 10)).containsExactly("1:a", "2:", "3:b\r", "4:c");
    assertThat(lines("a\n", 10)).containsExactly("1:a");
    assertThat(lines("", 10)).isEmpty();
  }

  @Test
  void shouldSkipLongLinesAndGoOn() throws IOException {
    assertThat(lines("a\n12345\n123456\nb", 5)).containsExactly("1:a", "2:12345", "3!", "4:b");
    assertThat(lines("x".repeat(300_000) + "\nb", 200_000)).containsExactly("1!", "2:b");
    assertThat(lines("x".repeat(300_000), 200_000)).containsExactly("1!");
  }

  @Test
  void shouldReturnWhatWasWrittenAcrossBuffers() throws IOException {
    Random random = new Random(5);
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      written.add(Character.toString('a' + i % 26).repeat(random.nextInt(100_000)));
    }

    List<String> read = lines(String.join("\n", written), 100_000);

    assertThat(read).hasSize(40);
    assertThat(read.get(17)).isEqualTo("18:" + written.get(17));
    assertThat(read.get(39)).isEqualTo("40:" + written.get(39));
  }

  private static List<String> lines(String text, int limit) throws IOException {
    List<String> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes), limit)) {
      for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
        String content = new String(line.bytes(), StandardCharsets.UTF_8);
        lines.add(line.number() + (line.tooLong() ? "!" : ":" + content));
      }
    }
    return lines;
  }
}
