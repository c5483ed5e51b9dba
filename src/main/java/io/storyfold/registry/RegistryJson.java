package io.storyfold.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/** The JSON of the registry's requests and answers. */
final class RegistryJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ENCRYPTION_KEY = "encrypt.";

  private RegistryJson() {}

  static String schemaBody(Schema schema) {
    return MAPPER.createObjectNode().put("schema", schema.toString()).toString();
  }

  static String levelBody(CompatibilityLevel level) {
    return MAPPER.createObjectNode().put("compatibility", level.name()).toString();
  }

  static JsonNode parse(String body) throws JsonProcessingException {
    return MAPPER.readTree(body);
  }

  static RegisteredSchema registered(JsonNode answer) {
    int id = answer.path("id").asInt();
    return new RegisteredSchema(
        answer.path("subject").asText(),
        id,
        answer.path("version").asInt(),
        schema(answer, "schema " + id));
  }

  /**
   * Reads a schema that this client can honour in full.
   *
   * @param name names the schema in messages
   * @throws UnreadableSchemaException if it is not Avro, refers to other schemas, or carries rules
   *     or encryption: reading past them would hand out values that are not what the writer meant
   */
  static Schema schema(JsonNode answer, String name) {
    String type = answer.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO")) {
      throw new UnreadableSchemaException(name + " is of type " + type + ", only AVRO is read");
    }
    if (!answer.path("references").isEmpty()) {
      throw new UnreadableSchemaException(
          name + " refers to other schemas: register it again as one self-contained schema");
    }
    if (isRuled(answer)) {
      throw new UnreadableSchemaException(
          name + " carries rules or encryption: read it with a serde that applies them");
    }
    try {
      // Lenient: what a registry accepted long ago is read, even if Avro has become stricter.
      return new Schema.Parser(NameValidator.NO_VALIDATION)
          .setValidateDefaults(false)
          .parse(answer.path("schema").asText());
    } catch (AvroRuntimeException e) {
      throw new UnreadableSchemaException(name + " is not valid Avro: " + e.getMessage(), e);
    }
  }

  /** Whether an answer demands rules or encryption, which this client does not apply. */
  static boolean isRuled(JsonNode answer) {
    return hasRules(answer.path("ruleSet")) || isEncrypted(answer.path("metadata"));
  }

  static List<Integer> integers(JsonNode array) {
    List<Integer> numbers = new ArrayList<>(array.size());
    array.forEach(item -> numbers.add(item.asInt()));
    return numbers;
  }

  static Compatibility compatibility(JsonNode answer) {
    List<String> problems = new ArrayList<>();
    answer.path("messages").forEach(item -> problems.add(item.asText()));
    return new Compatibility(answer.path("is_compatible").asBoolean(), problems);
  }

  /** A rule set is an object of rule lists, one per kind; kinds are added over time. */
  private static boolean hasRules(JsonNode ruleSet) {
    for (JsonNode rules : ruleSet) {
      if (!rules.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEncrypted(JsonNode metadata) {
    var keys = metadata.path("properties").fieldNames();
    while (keys.hasNext()) {
      if (keys.next().startsWith(ENCRYPTION_KEY)) {
        return true;
      }
    }
    return false;
  }
}
