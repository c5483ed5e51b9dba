package io.storyfold.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The API as OpenAPI 3.1 at {@code /api/v1/openapi.json}: the paths from a file, the schemas of the
 * records from their Avro schemas.
 */
final class Description {
  static final String PATH = Api.ROOT + "/openapi.json";

  private Description() {}

  static void mount(RoutesConfig routes) {
    Answers.Body description = Answers.Body.of(Json.bytes(read()));
    routes.get(PATH, context -> Answers.written(context, description));
  }

  static ObjectNode read() {
    try (InputStream file = Description.class.getResourceAsStream("openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("The jar lacks gateway/openapi.json: build it again");
      }
      ObjectNode description = Json.object(file);
      RecordSchemas schemas = new RecordSchemas((ObjectNode) description.at("/components/schemas"));
      schemas.add(Story.getClassSchema());
      schemas.add(StoryUpdate.getClassSchema());
      schemas.add(PlacedArticle.getClassSchema());
      return description;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read gateway/openapi.json of the jar", e);
    }
  }
}
