package io.storyfold.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The OpenAPI document is complete and true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
  private final TestServer server = new TestServer();
  private final ObjectNode document = Description.read();

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  void shouldDescribeEveryRouteOfTheApiAndNoOther() {
    Set<String> served = new TreeSet<>();
    server
        .routes()
        .forEach(
            endpoint -> {
              HandlerType method = endpoint.method;
              if ((method.equals(HandlerType.GET) || method.equals(HandlerType.POST))
                  && endpoint.path.startsWith("/api/")) {
                served.add(
                    method.name().toLowerCase(Locale.ROOT)
                        + " "
                        + endpoint.path.replace('<', '{').replace('>', '}'));
              }
            });
    Set<String> described = new TreeSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method + " " + path.getKey())));

    assertThat(described).isEqualTo(served);
  }

  @Test
  void shouldServeWhatItDescribes() throws Exception {
    JsonNode served = server.json(Description.PATH);

    assertThat(served).isEqualTo(document);
    assertThat(served.get("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void shouldServeAsAnOracleThatNoticesWhatIsNotDescribed() throws Exception {
    ObjectNode other = Description.read();
    ((ObjectNode) other.at("/components/schemas/Stats/properties")).remove("copies");
    ((ObjectNode) other.at("/paths/~1api~1v1~1stories~1{id}/get/responses")).remove("404");
    ApiDescription oracle = new ApiDescription(other);

    assertThat(oracle.complaint("GET", server.get("/api/v1/stats"))).contains("copies");
    assertThat(oracle.complaint("GET", server.get("/api/v1/stories/none"))).contains("404");
    assertThat(oracle.complaint("GET", server.get("/api/v1/desks"))).isEmpty();
  }

  @Test
  void shouldReferToNothingThatIsNotThere() {
    List<String> missing = new ArrayList<>();
    for (JsonNode reference : document.findValues("$ref")) {
      if (document.at(reference.asText().substring(1)).isMissingNode()) {
        missing.add(reference.asText());
      }
    }
    assertThat(missing).isEmpty();
    List<String> operations = document.path("paths").findValuesAsText("operationId");
    assertThat(operations).doesNotHaveDuplicates().hasSizeGreaterThan(12);
  }

  @Test
  void shouldHoldSchemasThatAreSchemas() {
    var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    var schemaOfSchemas =
        factory.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(document.at("/components/schemas"))
        .isNotEmpty()
        .allSatisfy(schema -> assertThat(schemaOfSchemas.validate(schema)).isEmpty());
  }

  @Test
  void shouldTakeEveryParameterItDescribes() throws Exception {
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
        String name = queryName(parameter);
        String asked = path.getKey().replace("{id}", "x") + "?" + name + "=";
        // The stream itself would not end; StreamRouteTest asks for it.
        if (!name.isEmpty()
            && !path.getKey().endsWith("/stream")
            && server.get(asked).statusCode() == 400) {
          refused.add(asked);
        }
      }
    }
    assertThat(refused).isEmpty();
  }

  /** The name of a query parameter, empty for others. */
  private String queryName(JsonNode parameter) {
    JsonNode described =
        parameter.has("$ref")
            ? document.at(parameter.get("$ref").asText().substring(1))
            : parameter;
    return described.path("in").asText().equals("query") ? described.get("name").asText() : "";
  }
}
