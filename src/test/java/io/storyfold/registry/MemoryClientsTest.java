package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryClientsTest {

  private static final Schema OWN = Article.getClassSchema();

  private final StubRegistry stub = new StubRegistry();
  private final MockRegistryClient mock = new MockRegistryClient();

  @AfterEach
  void closeStub() {
    stub.close();
  }

  @Test
  void shouldAskOnceForWhatNeverChanges() {
    stub.answers(200, "{\"id\":7}").answers(200, "{\"schema\":\"\\\"string\\\"\"}");
    RegistryClient client = RegistryClients.create(config());

    for (int time = 0; time < 3; time++) {
      assertThat(client.register("s", OWN)).isEqualTo(7);
      assertThat(client.schemaById(3)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    assertThat(stub.requests).hasSize(2);
  }

  @Test
  void shouldAskAgainAfterAFailure() {
    stub.answers(409, "{\"message\":\"no\"}").answers(200, "{\"id\":7}");
    RegistryClient client = RegistryClients.create(config());

    assertThatThrownBy(() -> client.register("s", OWN))
        .isInstanceOf(RegistryRefusedException.class);

    assertThat(client.register("s", OWN)).isEqualTo(7);
  }

  @Test
  void shouldGiveOneIdToOneSchemaUnderSeveralSubjects() {
    assertThat(mock.register("a", OWN)).isEqualTo(mock.register("b", OWN));
    assertThat(mock.versions("a")).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, true",
    "BACKWARD, false",
    "BACKWARD_TRANSITIVE, false",
    "FORWARD, false",
    "FORWARD_TRANSITIVE, false",
    "FULL, false",
    "FULL_TRANSITIVE, false"
  })
  void shouldHoldASubjectToItsLevel(CompatibilityLevel level, boolean accepted) {
    mock.register("s", OWN);
    mock.setCompatibility("s", level);

    assertThat(mock.testCompatibility("s", Versions.NEWER).compatible()).isTrue();
    assertThat(mock.testCompatibility("s", Versions.INCOMPATIBLE).compatible()).isEqualTo(accepted);
  }

  @Test
  void shouldRefuseWhatTheGlobalLevelForbids() {
    mock.register("s", OWN);

    assertThatThrownBy(() -> mock.register("s", Versions.INCOMPATIBLE))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining("subject s");
    assertThat(mock.versions("s")).containsExactly(1);
  }

  private RegistryConfig config() {
    return new RegistryConfig(Map.of("schema.registry.url", stub.url()));
  }
}
