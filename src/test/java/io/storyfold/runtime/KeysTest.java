package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysTest {
  @Test
  void shouldDocumentEveryKey() {
    assertThat(Keys.DEFINITION.configKeys().values())
        .allSatisfy(key -> assertThat(key.documentation).as(key.name).endsWith("."))
        .allSatisfy(key -> assertThat(key.hasDefault()).as(key.name).isTrue());
  }

  @Test
  void shouldAcceptItsOwnDefaults() {
    assertThat(Settings.of(Map.of()).desks().desks()).contains("other", "de", "en");
  }
}
