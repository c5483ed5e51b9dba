package io.storyfold.embedded;

import static io.storyfold.embedded.RegistryCalls.schemaBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.embedded.RegistryCalls.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRegistryTest {
  private static final String V1 =
      SchemaBuilder.record("Note").namespace("x").fields().requiredString("text").endRecord() + "";
  private static final String V2_WITH_DEFAULT =
      SchemaBuilder.record("Note")
              .namespace("x")
              .fields()
              .requiredString("text")
              .name("stars")
              .type()
              .intType()
              .intDefault(0)
              .endRecord()
          + "";
  private static final String V2_WITHOUT_DEFAULT =
      SchemaBuilder.record("Note")
              .namespace("x")
              .fields()
              .requiredString("text")
              .requiredInt("stars")
              .endRecord()
          + "";

  private EmbeddedRegistry registry;
  private RegistryCalls calls;

  @BeforeEach
  void start() {
    registry = EmbeddedRegistry.start(0);
    calls = new RegistryCalls(registry.url());
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void shouldReturnWhatWasRegistered() throws Exception {
    int id = calls.register("notes-value", V1);

    Answer byId = calls.get("/schemas/ids/" + id);
    assertThat(byId.status()).isEqualTo(200);
    assertThat(byId.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
    assertThat(new Schema.Parser().parse(byId.body().path("schema").asText()))
        .isEqualTo(new Schema.Parser().parse(V1));

    Answer latest = calls.get("/subjects/notes-value/versions/latest");
    assertThat(latest.body().path("subject").asText()).isEqualTo("notes-value");
    assertThat(latest.body().path("version").asInt()).isEqualTo(1);
    assertThat(latest.body().path("id").asInt()).isEqualTo(id);
    assertThat(latest.body().path("schema")).isEqualTo(byId.body().path("schema"));
    assertThat(calls.get("/subjects").body()).hasToString("[\"notes-value\"]");
  }

  @Test
  void shouldGiveOneSchemaOneIdInEverySubject() throws Exception {
    int first = calls.register("a-value", V1);
    int other = calls.register("a-value", V2_WITH_DEFAULT);

    assertThat(calls.register("b-value", V1)).isEqualTo(first).isNotEqualTo(other);
    assertThat(calls.get("/schemas/ids/" + first + "/versions").body())
        .hasToString(
            "[{\"subject\":\"a-value\",\"version\":1},{\"subject\":\"b-value\",\"version\":1}]");
  }

  @Test
  void shouldRegisterTheSameSchemaOnceHoweverItIsWritten() throws Exception {
    int id = calls.register("notes-value", V1);
    String rewritten =
        "{ \"name\":\"x.Note\", \"type\":\"record\",\n \"fields\":[{\"type\":\"string\",\"name\":\"text\"}]}";

    assertThat(calls.register("notes-value", rewritten)).isEqualTo(id);
    assertThat(calls.get("/subjects/notes-value/versions").body()).hasToString("[1]");
    Answer found = calls.post("/subjects/notes-value", schemaBody(rewritten));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.body().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void shouldRefuseWhatBreaksBackwardCompatibility() throws Exception {
    calls.register("notes-value", V1);

    Answer refused = calls.post("/subjects/notes-value/versions", schemaBody(V2_WITHOUT_DEFAULT));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.errorCode()).isEqualTo(409);
    assertThat(refused.message()).contains("notes-value").contains("stars");
    assertThat(calls.register("notes-value", V2_WITH_DEFAULT)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"notes-value, false", "unknown-value, true"})
  void shouldAnswerCompatibilityQuestionsWithoutRegistering(String subject, boolean compatible)
      throws Exception {
    calls.register("notes-value", V1);
    String path = "/compatibility/subjects/" + subject + "/versions";

    for (String variant : new String[] {path, path + "/latest"}) {
      Answer answer = calls.post(variant + "?verbose=true", schemaBody(V2_WITHOUT_DEFAULT));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().path("is_compatible").asBoolean()).isEqualTo(compatible);
      assertThat(answer.body().path("messages").isEmpty()).isEqualTo(compatible);
    }
    assertThat(calls.get("/subjects").body()).hasToString("[\"notes-value\"]");
  }

  @Test
  void shouldTakeTheLevelOfTheSubjectBeforeTheGlobalOne() throws Exception {
    assertThat(calls.get("/config").body()).hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");
    assertThat(calls.get("/config/notes-value").errorCode()).isEqualTo(40408);
    assertThat(calls.get("/config/notes-value?defaultToGlobal=true").body())
        .hasToString("{\"compatibilityLevel\":\"BACKWARD\"}");

    Answer set = calls.put("/config/notes-value", "{\"compatibility\":\"none\"}");

    assertThat(set.body()).hasToString("{\"compatibility\":\"NONE\"}");
    assertThat(calls.get("/config/notes-value").body())
        .hasToString("{\"compatibilityLevel\":\"NONE\"}");
    calls.register("notes-value", V1);
    calls.register("notes-value", V2_WITHOUT_DEFAULT);

    calls.put("/config", "{\"compatibility\":\"FULL\"}");
    assertThat(calls.get("/config").body()).hasToString("{\"compatibilityLevel\":\"FULL\"}");
  }

  @Test
  void shouldKeepSubjectsWithUnusualNames() throws Exception {
    calls.register("a%2Fb%20c+d-value", V1);

    assertThat(calls.get("/subjects").body()).hasToString("[\"a/b c+d-value\"]");
    assertThat(calls.get("/subjects/a%2Fb%20c+d-value/versions").body()).hasToString("[1]");
  }

  @ParameterizedTest
  @CsvSource({
    "/subjects/unknown/versions, 404, 40401",
    "/subjects/unknown/versions/1, 404, 40401",
    "/subjects/notes-value/versions/2, 404, 40402",
    "/subjects/notes-value/versions/0, 422, 42202",
    "/subjects/notes-value/versions/first, 422, 42202",
    "/schemas/ids/99, 404, 40403",
    "/schemas/ids/x, 404, 40403",
    "/nowhere, 404, 404",
  })
  void shouldWordMissesAsConfluentDoes(String path, int status, int code) throws Exception {
    calls.register("notes-value", V1);

    Answer answer = calls.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.errorCode()).isEqualTo(code);
    assertThat(answer.message()).isNotBlank();
  }

  @Test
  void shouldTellAnUnknownSchemaFromAnUnknownSubject() throws Exception {
    calls.register("notes-value", V1);

    assertThat(calls.post("/subjects/unknown", schemaBody(V1)).errorCode()).isEqualTo(40401);
    assertThat(calls.post("/subjects/notes-value", schemaBody(V2_WITH_DEFAULT)).errorCode())
        .isEqualTo(40403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"schema\":\"\"}",
        "{\"schema\":\"{\\\"type\\\":\\\"nothing\\\"}\"}",
        "{\"schema\":\"not even json\"}",
        "{\"schema\":\"syntax = 1\",\"schemaType\":\"PROTOBUF\"}",
        "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"x\"}]}",
        "{\"schema\":\"\\\"int\\\"\",\"ruleSet\":{\"domainRules\":[]}}",
      })
  void shouldRefuseWhatIsNoAvroSchema(String body) throws Exception {
    Answer answer = calls.post("/subjects/notes-value/versions", body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errorCode()).isEqualTo(42201);
    assertThat(calls.get("/subjects").body()).isEmpty();
  }

  @Test
  void shouldRefuseOtherBadRequests() throws Exception {
    assertThat(calls.post("/subjects/notes-value/versions", "{").status()).isEqualTo(400);
    assertThat(calls.put("/config", "{\"compatibility\":\"SOMEHOW\"}").errorCode())
        .isEqualTo(42203);
    assertThat(calls.call("DELETE", "/subjects/notes-value", "").status()).isEqualTo(405);
    String tooLarge = "x".repeat(RegistryHttp.MAX_BODY_BYTES + 1);
    assertThat(calls.post("/subjects/notes-value/versions", tooLarge).status()).isEqualTo(413);
  }

  @Test
  void shouldKnowKeptSchemasByTheSameIds(@TempDir Path directory) throws Exception {
    int first;
    int second;
    try (EmbeddedRegistry kept = EmbeddedRegistry.start(0, directory)) {
      RegistryCalls before = new RegistryCalls(kept.url());
      first = before.register("b-value", V1);
      second = before.register("a-value", V2_WITH_DEFAULT);
      before.register("a-value", V1);
    }

    try (EmbeddedRegistry kept = EmbeddedRegistry.start(0, directory)) {
      RegistryCalls after = new RegistryCalls(kept.url());
      assertThat(after.get("/subjects/a-value/versions").body()).hasToString("[1,2]");
      assertThat(after.register("new-value", V2_WITH_DEFAULT)).isEqualTo(second);
      assertThat(after.register("new-value", V1)).isEqualTo(first);
    }
  }

  @Test
  void shouldNameTheLineOfAKeptSchemaItCannotRead(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve(SchemaJournal.FILE_NAME), "{\"subject\":\n");

    assertThatThrownBy(() -> EmbeddedRegistry.start(0, directory))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining(file + ", line 1")
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldNameTheTakenPort() {
    assertThatThrownBy(() -> EmbeddedRegistry.start(registry.port()))
        .isInstanceOf(EmbeddedStartException.class)
        .hasMessageContaining("127.0.0.1:" + registry.port());
  }
}
