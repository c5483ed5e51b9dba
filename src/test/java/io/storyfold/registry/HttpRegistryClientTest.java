package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.storyfold.avro.Article;
import io.storyfold.registry.StubRegistry.Request;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRegistryClientTest {

  private static final Schema ARTICLE = Article.getClassSchema();
  private static final String SHORT_TIMEOUT_MS = "200";

  private final StubRegistry stub = new StubRegistry();
  private final List<Long> waits = new ArrayList<>();

  @AfterEach
  void closeStub() {
    stub.close();
  }

  @Test
  void shouldRegisterAtConfluentsEndpointWithTheWholeSchema() {
    stub.answers(200, "{\"id\":7}");

    assertThat(client(stub.url()).register("articles-value", ARTICLE)).isEqualTo(7);

    Request request = stub.requests.get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/subjects/articles-value/versions");
    assertThat(request.body()).contains("avro.java.string").doesNotContain("schemaType");
  }

  @Test
  void shouldKeepThePathOfTheUrlAndEncodeTheSubject() {
    stub.answers(200, "[1,2]");

    assertThat(client(stub.url() + "/apis/ccompat/v7/").versions("a/b c+d-value"))
        .containsExactly(1, 2);

    assertThat(stub.requests.get(0).path())
        .isEqualTo("/apis/ccompat/v7/subjects/a%2Fb%20c%2Bd-value/versions");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void shouldRetryRecoverableStatuses(int status) {
    stub.answers(status, "busy").answers(status, "busy").answers(200, "{\"id\":7}");

    assertThat(client(stub.url()).register("s", ARTICLE)).isEqualTo(7);

    assertThat(waits).hasSize(2).allSatisfy(wait -> assertThat(wait).isBetween(0L, 2_000L));
  }

  @Test
  void shouldGiveUpAfterThreeRetriesAndSayWhatToDo() {
    String secret = stub.url().replace("http://", "http://user:secret@");

    assertThatThrownBy(() -> client(secret).schemaById(1))
        .isInstanceOf(RegistryUnavailableException.class)
        .isNotInstanceOf(SerializationException.class)
        .hasMessageContaining(stub.url())
        .hasMessageContaining("4 tries")
        .hasMessageContaining("answered 500")
        .hasMessageContaining("schema.registry.url")
        .hasMessageNotContaining("secret");
    assertThat(stub.requests).hasSize(4);
  }

  @Test
  void shouldUseTheNextUrlAndStayWithIt() throws IOException {
    stub.answers(200, "{\"id\":7}").answers(200, "{\"id\":8}");
    RegistryClient client = client(deadUrl() + "," + stub.url());

    assertThat(client.register("s", ARTICLE)).isEqualTo(7);
    assertThat(waits).as("the dead URL was tried four times").hasSize(3);

    assertThat(client.register("t", ARTICLE)).isEqualTo(8);
    assertThat(waits).as("and is not tried again").hasSize(3);
  }

  @Test
  void shouldNameEveryUrlWhenAllAreDead() throws IOException {
    String one = deadUrl();
    String other = deadUrl();

    assertThatThrownBy(() -> client(one + "," + other).versions("s"))
        .isInstanceOf(RegistryUnavailableException.class)
        .hasMessageContainingAll(one, other)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void shouldTreatAStalledBodyAsAnIoError() {
    stub.stalls().answers(200, "{\"id\":7}");

    RegistryClient client =
        client(Map.of("schema.registry.url", stub.url(), "http.read.timeout.ms", SHORT_TIMEOUT_MS));

    assertThat(client.register("s", ARTICLE)).isEqualTo(7);
    assertThat(stub.requests).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void shouldNotRetryWrongCredentials(int status) {
    stub.answers(status, "{\"error_code\":%d,\"message\":\"who?\"}".formatted(status));

    assertThatThrownBy(() -> client(stub.url()).register("articles-value", ARTICLE))
        .isInstanceOfSatisfying(
            RegistryRefusedException.class, e -> assertThat(e.status()).isEqualTo(status))
        .hasMessageContainingAll("articles-value", "who?", "credentials");
    assertThat(stub.requests).hasSize(1);
    assertThat(waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 422})
  void shouldNameSubjectAndReasonOfARefusedSchema(int status) {
    stub.answers(status, "{\"error_code\":%d,\"message\":\"field body\"}".formatted(status));

    assertThatThrownBy(() -> client(stub.url()).register("articles-value", ARTICLE))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContainingAll("articles-value", "field body");
    assertThat(stub.requests).hasSize(1);
  }

  @Test
  void shouldTellAnAbsentSubjectFromAWrongPath() {
    stub.answers(404, "{\"error_code\":40401,\"message\":\"no subject\"}")
        .answers(404, "<html>not here</html>");
    RegistryClient client = client(stub.url());

    assertThat(client.latest("s")).isEmpty();
    assertThatThrownBy(() -> client.latest("s"))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining("schema.registry.url");
  }

  @Test
  void shouldBlameTheRecordForAnUnknownId() {
    stub.answers(404, "{\"error_code\":40403,\"message\":\"no schema\"}");

    assertThatThrownBy(() -> client(stub.url()).schemaById(99))
        .isInstanceOf(UnreadableSchemaException.class)
        .hasMessageContaining("99")
        .satisfies(e -> assertThat(RegistryException.isCauseOf(e)).isFalse());
  }

  @Test
  void shouldRefuseAPageThatIsNotJson() {
    stub.answers(200, "<html>please log in</html>");

    assertThatThrownBy(() -> client(stub.url()).schemaById(1))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContaining("no JSON");
  }

  @Test
  void shouldRefuseAnAnswerWithoutWhatWasAsked() {
    stub.answers(200, "{}").answers(200, "{\"status\":\"up\"}").answers(200, "{\"id\":1}");
    RegistryClient client = client(stub.url());

    assertThatThrownBy(() -> client.register("articles-value", ARTICLE))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContainingAll("id", "articles-value");
    assertThatThrownBy(() -> client.schemaById(1)).isInstanceOf(RegistryRefusedException.class);
    assertThatThrownBy(() -> client.latest("s")).isInstanceOf(RegistryRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"ruleSet\":{\"domainRules\":[{\"name\":\"mask\"}]}",
        "\"ruleSet\":{\"encodingRules\":[{\"name\":\"seal\"}]}",
        "\"metadata\":{\"properties\":{\"encrypt.kek.name\":\"k\"}}",
        "\"schemaType\":\"PROTOBUF\"",
        "\"references\":[{\"name\":\"x\",\"subject\":\"x\",\"version\":1}]"
      })
  void shouldRefuseASchemaItCannotHonour(String extra) {
    stub.answers(200, "{\"schema\":\"\\\"string\\\"\",%s}".formatted(extra));

    assertThatThrownBy(() -> client(stub.url()).schemaById(5))
        .isInstanceOf(UnreadableSchemaException.class)
        .hasMessageContaining("schema 5");
  }

  @Test
  void shouldNotWritePlainlyToASubjectThatHandsDownEncryption() {
    stub.answers(200, "{\"id\":7,\"ruleSet\":{\"domainRules\":[{\"type\":\"ENCRYPT\"}]}}");

    assertThatThrownBy(() -> client(stub.url()).register("articles-value", ARTICLE))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContainingAll("articles-value", "encryption", "avro.serde.class");
  }

  @Test
  void shouldNotBlameTheRecordForALatestSchemaWithRules() {
    stub.answers(
        200,
        "{\"id\":7,\"version\":1,\"schema\":\"\\\"string\\\"\",\"ruleSet\":{\"domainRules\":[{\"type\":\"ENCRYPT\"}]}}");
    RegistryConfig latest =
        new RegistryConfig(
            Map.of(
                "schema.registry.url", stub.url(),
                "auto.register.schemas", "false",
                "use.latest.version", "true"));
    WriterSchemas schemas = new WriterSchemas(new HttpRegistryClient(latest), latest);

    assertThatThrownBy(() -> schemas.choose("articles-value", ARTICLE))
        .isInstanceOf(RegistryRefusedException.class)
        .hasMessageContainingAll("articles-value", "rules");
  }

  @Test
  void shouldReadASchemaWithEmptyRules() {
    stub.answers(
        200,
        "{\"schema\":\"\\\"string\\\"\",\"ruleSet\":{\"domainRules\":[],\"migrationRules\":null},"
            + "\"metadata\":{\"properties\":{\"owner\":\"desk\"}},\"references\":[]}");

    assertThat(client(stub.url()).schemaById(5)).isEqualTo(Schema.create(Schema.Type.STRING));
  }

  @Test
  void shouldPassOnTheReasonsOfAnIncompatibility() {
    stub.answers(200, "{\"is_compatible\":false,\"messages\":[\"body has no default\"]}");

    assertThat(client(stub.url()).testCompatibility("s", ARTICLE))
        .isEqualTo(new Compatibility(false, List.of("body has no default")));
  }

  @Test
  void shouldSendTheLevelOfASubject() {
    stub.answers(200, "{\"compatibility\":\"FULL_TRANSITIVE\"}")
        .answers(404, "{\"error_code\":40408,\"message\":\"none\"}");
    RegistryClient client = client(stub.url());

    client.setCompatibility("s", CompatibilityLevel.FULL_TRANSITIVE);

    Request request = stub.requests.get(0);
    assertThat(request.method() + " " + request.path()).isEqualTo("PUT /config/s");
    assertThat(request.body()).isEqualTo("{\"compatibility\":\"FULL_TRANSITIVE\"}");
    assertThat(client.compatibility("s")).isEmpty();
  }

  @Test
  void shouldAskForNormalisingOnlyWhenSet() {
    stub.answers(200, "{\"id\":7}");

    client(Map.of("schema.registry.url", stub.url(), "normalize.schemas", "true"))
        .register("s", ARTICLE);

    assertThat(stub.requests.get(0).path()).isEqualTo("/subjects/s/versions?normalize=true");
  }

  @Test
  void shouldStopWhenInterruptedAndKeepTheFlag() {
    RegistryClient client =
        new HttpRegistryClient(
            new RegistryConfig(Map.of("schema.registry.url", stub.url())),
            millis -> {
              throw new InterruptedException();
            });

    InterruptException stop =
        catchThrowableOfType(InterruptException.class, () -> client.schemaById(1));

    assertThat(stop).isNotNull();
    assertThat(Thread.interrupted()).isTrue();
  }

  private RegistryClient client(String urls) {
    return client(Map.of("schema.registry.url", urls));
  }

  private RegistryClient client(Map<String, String> properties) {
    return new HttpRegistryClient(new RegistryConfig(new HashMap<>(properties)), waits::add);
  }

  /** A port nobody listens on: it was free a moment ago. */
  private static String deadUrl() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }
}
