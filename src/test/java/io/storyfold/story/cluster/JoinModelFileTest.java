package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinModelFileTest {

  @Test
  void shouldReadBackWhatItWrote() throws IOException {
    JoinModel shipped = JoinModelFile.shipped();

    assertThat(read(text(shipped))).isEqualTo(shipped);
    assertThat(shipped.profiles()).extracting(JoinModel.Profile::name).contains("short", "full");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"gap\" : { | \"gab\" : { | gap is missing",
        "\"format\" : 2 | \"format\" : 9 | format 2",
        "\"fromWords\" : 0 | \"fromWords\" : 5 | begin at fromWords 0",
        "\"provenance\" : | \"source\" : | provenance",
        "\"version\" : | \"wersion\" : | version",
        "\"bias\" : | \"bias\" : \"x\", \"b\" : | bias",
        "\"idfExponent\" : 1.4 | \"idfExponent\" : 14 | idfExponent is 14.0",
        "\"growth\" : | \"grows\" : | growth",
        "\"likeness\" : 0 | \"likeness\" : 7 | likeness",
        "\"merge\" : 0 | \"merge\" : \"x\", \"m\" : 0 | profile short: \"merge\""
      })
  void shouldSayWhatIsWrong(String found, String replacement, String message) throws IOException {
    String broken = text(JoinModelFile.shipped()).replace(found, replacement);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(broken))
        .withMessageStartingWith("test.json: ")
        .withMessageContaining(message);
  }

  @Test
  void shouldRefuseWhatIsNotJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("weights: none"))
        .withMessageStartingWith("test.json: not JSON");
  }

  private static JoinModel read(String json) throws IOException {
    return JoinModelFile.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test.json");
  }

  private static String text(JoinModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JoinModelFile.write(model, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
