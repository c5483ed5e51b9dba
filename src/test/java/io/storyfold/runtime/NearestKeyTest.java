package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestKeyTest {
  @Test
  void shouldCountEdits() {
    assertThat(NearestKey.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestKey.distance("", "abc")).isEqualTo(3);
    assertThat(NearestKey.distance("same", "same")).isZero();
  }

  @Test
  void shouldOnlyNameWhatIsNear() {
    List<String> known = List.of("http.port", "http.host");

    assertThat(NearestKey.of("htpp.port", known)).contains("http.port");
    assertThat(NearestKey.of("something.else", known)).isEmpty();
    assertThat(NearestKey.of("x", List.of())).isEmpty();
  }
}
