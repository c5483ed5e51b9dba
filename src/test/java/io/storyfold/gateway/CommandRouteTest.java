package io.storyfold.gateway;

import static io.storyfold.gateway.Records.placed;
import static io.storyfold.gateway.Records.story;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.CommandKind;
import io.storyfold.avro.CommandOutcome;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.gateway.access.Tokens;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRouteTest {
  private static final String PATH = "/api/v1/commands";
  private static final String EDITOR = "editor-9f8e7d6c5b4a3928";
  private static final String MERGE =
      "{\"id\":\"c-1\",\"kind\":\"MERGE\",\"storyId\":\"s1\",\"otherStoryId\":\"s2\"}";

  private final TestServer server =
      new TestServer(Map.of("gateway.tokens", "desk-1:edit:" + Tokens.hash(EDITOR)));

  @BeforeEach
  void feed() {
    server.model.put(story("s1", "de", "one", "a.example"));
    server.model.put(story("s2", "de", "two", "a.example"));
    server.model.put(story("s3", "en", "three", "a.example"));
    server.model.put(placed("a1", "s1", "a.example"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void shouldOrderAndTellWhatBecameOfIt() throws Exception {
    HttpResponse<String> answer = post(MERGE);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).get("status").asText()).isEqualTo("PENDING");
    String status = answer.headers().firstValue("Location").orElseThrow();
    assertThat(status).isEqualTo(json(answer).get("statusUrl").asText());
    assertThat(server.ordered).singleElement().satisfies(CommandRouteTest::isTheMerge);
    assertThat(server.json(status).get("status").asText()).isEqualTo("PENDING");
    assertThat(server.json(PATH + "/c-1").get("status").asText()).isEqualTo("PENDING");

    server.commands.answered("c-1", answer(CommandOutcome.APPLIED, ""));

    assertThat(server.json(status).get("status").asText()).isEqualTo("APPLIED");
    assertThat(server.json(status).get("storyIds")).hasSize(2);
  }

  @Test
  void shouldNotOrderAgainWhatIsAnswered() throws Exception {
    server.commands.answered("c-1", answer(CommandOutcome.REJECTED, "The stories are locked."));

    HttpResponse<String> answer = post(MERGE);

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer).get("reason").asText()).isEqualTo("The stories are locked.");
    assertThat(server.ordered).isEmpty();
  }

  @Test
  void shouldTakeACommandOfAnotherReplicaForPending() throws Exception {
    String status = post(MERGE).headers().firstValue("Location").orElseThrow();

    try (TestServer other = new TestServer()) {
      assertThat(other.json(status).get("status").asText()).isEqualTo("PENDING");
      assertThat(other.get(PATH + "/c-1").statusCode()).isEqualTo(404);
      assertThat(other.get(PATH + "/c-1?orderedAt=2026-01-01T00:00:00Z").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void shouldGiveAnIdToWhatHasNone() throws Exception {
    String id = json(post("{\"kind\":\"CLOSE\",\"storyId\":\"s1\"}")).get("id").asText();

    assertThat(server.ordered).extracting(EditorialCommand::getId).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; kind",
        "{'kind':'UNKNOWN','storyId':'s1'}; kind",
        "{'kind':'close','storyId':'s1'}; kind",
        "{'kind':7}; kind",
        "{'kind':'CLOSE'}; storyId",
        "{'kind':'CLOSE','storyId':'none'}; storyId",
        "{'kind':'CLOSE','storyId':['s1']}; storyId",
        "{'kind':'MERGE','storyId':'s1'}; otherStoryId",
        "{'kind':'MERGE','storyId':'s1','otherStoryId':'s3'}; otherStoryId",
        "{'kind':'SPLIT','storyId':'s1'}; articleIds",
        "{'kind':'SPLIT','storyId':'s1','articleIds':'a1'}; articleIds",
        "{'kind':'SPLIT','storyId':'s3','articleIds':['a1']}; articleIds",
        "{'kind':'MOVE','articleIds':['a1']}; otherStoryId",
        "{'kind':'PIN','storyId':'s1','articleIds':['a1','a2']}; articleIds",
        "{'kind':'BLOCK','articleIds':['none']}; articleIds",
        "{'kind':'BLOCK','articleIds':[{}]}; articleIds",
        "{'kind':'CLOSE','storyId':'s1','id':'../x'}; id",
        "{'kind':'HEADLINE','storyId':'s1','headline':'a\\nb'}; headline",
        "{'kind':'CLOSE','storyId':'s1','story':'s1'}; story"
      })
  void shouldNameTheFieldItCannotAccept(String body, String field) throws Exception {
    HttpResponse<String> answer = post(body.replace('\'', '"'));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("field").asText()).isEqualTo(field);
    assertThat(server.ordered).isEmpty();
  }

  @Test
  void shouldRefuseWhatIsNoCommandAndWhoIsNoEditor() throws Exception {
    assertThat(post("[").statusCode()).isEqualTo(400);
    assertThat(post("[]").statusCode()).isEqualTo(400);
    assertThat(server.post(PATH, "text/plain", MERGE, bearer()).statusCode()).isEqualTo(415);
    assertThat(server.post(PATH, "application/json", MERGE).statusCode()).isEqualTo(401);
    assertThat(server.ordered).isEmpty();
  }

  private static void isTheMerge(EditorialCommand command) {
    assertThat(command.getKind()).isEqualTo(CommandKind.MERGE);
    assertThat(List.of(command.getStoryId(), command.getOtherStoryId()))
        .containsExactly("s1", "s2");
    assertThat(command.getBy()).isEqualTo("desk-1");
  }

  private static CommandAnswer answer(CommandOutcome outcome, String reason) {
    return CommandAnswer.newBuilder()
        .setCommandId("c-1")
        .setOutcome(outcome)
        .setReason(reason)
        .setStoryIds(List.of("s1", "s2"))
        .build();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return server.post(PATH, "application/json", body, bearer());
  }

  private static String[] bearer() {
    return new String[] {"Authorization", "Bearer " + EDITOR};
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
