package io.storyfold.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.storyfold.registry.RegistryTransport.Answer;
import io.storyfold.registry.RegistryTransport.Call;
import io.storyfold.registry.RegistryTransport.Sleeper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The registry over HTTP: each method is one endpoint of Confluent's REST interface (Confluent
 * documentation, "Schema Registry API Reference"). Nothing is cached here; see {@link
 * CachingRegistryClient}.
 */
public final class HttpRegistryClient implements RegistryClient {

  private static final int OK_FROM = 200;
  private static final int OK_BELOW = 300;
  private static final int NOT_FOUND = 404;
  private static final int UNKNOWN_SUBJECT = 40401;
  private static final int UNKNOWN_VERSION = 40402;
  private static final int UNKNOWN_SCHEMA = 40403;
  private static final int NO_LEVEL_OF_ITS_OWN = 40408;
  private static final int UNPROCESSABLE = 422;
  private static final String ADVICE =
      "a serde that applies them (" + AvroSerdes.SERDE_CLASS + ") or another subject.";
  private static final int LONGEST_REASON = 300;

  private final RegistryTransport transport;
  private final String normalize;

  /**
   * Connects to nothing yet.
   *
   * @param config whose {@code schema.registry.url} lists http or https URLs
   */
  public HttpRegistryClient(RegistryConfig config) {
    this(config, Thread::sleep);
  }

  HttpRegistryClient(RegistryConfig config, Sleeper sleeper) {
    this.transport = new RegistryTransport(config, sleeper);
    this.normalize = config.getBoolean(RegistryConfig.NORMALIZE) ? "?normalize=true" : "";
  }

  @Override
  public int register(String subject, Schema schema) {
    String path = subjectPath(subject) + "/versions" + normalize;
    String purpose = "registering " + schema.getFullName() + " under subject " + subject;
    Call call = post(path, schema, purpose);
    JsonNode answer = complete(demand(call), call, "id");
    if (RegistryJson.isRuled(answer)) {
      // The subject handed its rules down: plain bytes would pass by its encryption.
      throw new RegistryRefusedException(
          UNPROCESSABLE, 0, "Subject " + subject + " demands rules or encryption: use " + ADVICE);
    }
    return answer.path("id").asInt();
  }

  @Override
  public Optional<RegisteredSchema> lookup(String subject, Schema schema) {
    String purpose = "looking up " + schema.getFullName() + " under subject " + subject;
    return registered(
        post(subjectPath(subject) + normalize, schema, purpose), UNKNOWN_SUBJECT, UNKNOWN_SCHEMA);
  }

  @Override
  public Schema schemaById(int id) {
    Call call = get("/schemas/ids/" + id, "reading schema " + id);
    return find(call, UNKNOWN_SCHEMA)
        .map(answer -> RegistryJson.schema(complete(answer, call, "schema"), "schema " + id))
        .orElseThrow(
            () ->
                new UnreadableSchemaException(
                    "schema " + id + " is unknown to the registry: was it written with another?"));
  }

  @Override
  public Optional<RegisteredSchema> version(String subject, int version) {
    return version(subject, Integer.toString(version));
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    return version(subject, "latest");
  }

  private Optional<RegisteredSchema> version(String subject, String version) {
    String path = subjectPath(subject) + "/versions/" + version;
    String purpose = "reading version " + version + " of subject " + subject;
    return registered(get(path, purpose), UNKNOWN_SUBJECT, UNKNOWN_VERSION);
  }

  private Optional<RegisteredSchema> registered(Call call, int... absent) {
    return find(call, absent)
        .map(answer -> RegistryJson.registered(complete(answer, call, "id", "version", "schema")));
  }

  @Override
  public List<Integer> versions(String subject) {
    Call call = get(subjectPath(subject) + "/versions", "listing the versions of " + subject);
    return find(call, UNKNOWN_SUBJECT).map(RegistryJson::integers).orElse(List.of());
  }

  @Override
  public Compatibility testCompatibility(String subject, Schema schema) {
    String path = "/compatibility" + subjectPath(subject) + "/versions/latest?verbose=true";
    String purpose = "testing " + schema.getFullName() + " against subject " + subject;
    Call call = post(path, schema, purpose);
    return find(call, UNKNOWN_SUBJECT, UNKNOWN_VERSION)
        .map(answer -> RegistryJson.compatibility(complete(answer, call, "is_compatible")))
        .orElse(new Compatibility(true, List.of()));
  }

  @Override
  public CompatibilityLevel globalCompatibility() {
    Call call = get("/config", "reading the global compatibility level");
    return level(complete(demand(call), call, "compatibilityLevel"));
  }

  @Override
  public void setGlobalCompatibility(CompatibilityLevel level) {
    demand(put("/config", level, "setting the global compatibility level"));
  }

  @Override
  public Optional<CompatibilityLevel> compatibility(String subject) {
    Call call = get(configPath(subject), "reading the compatibility level of " + subject);
    return find(call, NO_LEVEL_OF_ITS_OWN, UNKNOWN_SUBJECT)
        .map(answer -> level(complete(answer, call, "compatibilityLevel")));
  }

  @Override
  public void setCompatibility(String subject, CompatibilityLevel level) {
    demand(put(configPath(subject), level, "setting the compatibility level of " + subject));
  }

  /** Nothing to do: the JDK's client gives up its connections when it is no longer referenced. */
  @Override
  public void close() {}

  private static CompatibilityLevel level(JsonNode answer) {
    return CompatibilityLevel.valueOf(answer.path("compatibilityLevel").asText());
  }

  private static Call get(String path, String purpose) {
    return new Call("GET", path, null, purpose);
  }

  private static Call post(String path, Schema schema, String purpose) {
    return new Call("POST", path, RegistryJson.schemaBody(schema), purpose);
  }

  private static Call put(String path, CompatibilityLevel level, String purpose) {
    return new Call("PUT", path, RegistryJson.levelBody(level), purpose);
  }

  private static String subjectPath(String subject) {
    return "/subjects/" + encode(subject);
  }

  private static String configPath(String subject) {
    return "/config/" + encode(subject);
  }

  /** Form encoding is path encoding but for the space. */
  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode demand(Call call) {
    return find(call).orElseThrow();
  }

  /**
   * @param absent the error codes of status 404 that mean "there is none", not "you asked wrongly";
   *     a 404 without such a code comes from a wrong URL or a proxy
   */
  private Optional<JsonNode> find(Call call, int... absent) {
    Answer answer = transport.send(call);
    JsonNode json = json(answer);
    if (answer.status() >= OK_FROM && answer.status() < OK_BELOW && json != null) {
      return Optional.of(json);
    }
    int code = json == null ? 0 : json.path("error_code").asInt();
    if (answer.status() == NOT_FOUND && Arrays.stream(absent).anyMatch(known -> known == code)) {
      return Optional.empty();
    }
    throw refused(call, answer, code, json);
  }

  /** Something else than a registry may answer 200; an id read as 0 would corrupt every record. */
  private static JsonNode complete(JsonNode answer, Call call, String... fields) {
    for (String field : fields) {
      if (!answer.hasNonNull(field)) {
        throw new RegistryRefusedException(
            UNPROCESSABLE,
            0,
            "The answer had no field %s while %s. Check the path in %s."
                .formatted(field, call.purpose(), RegistryConfig.URL));
      }
    }
    return answer;
  }

  private static @Nullable JsonNode json(Answer answer) {
    try {
      JsonNode json = RegistryJson.parse(answer.body());
      return json.isContainerNode() ? json : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static RegistryRefusedException refused(
      Call call, Answer answer, int code, @Nullable JsonNode json) {
    String reason = json == null ? "no JSON" : json.path("message").asText("no reason given");
    if (reason.length() > LONGEST_REASON) {
      reason = reason.substring(0, LONGEST_REASON) + "…";
    }
    return new RegistryRefusedException(
        answer.status(),
        code,
        "The schema registry %s answered %d while %s: %s. %s"
            .formatted(
                answer.url(), answer.status(), call.purpose(), reason, advice(answer.status())));
  }

  private static String advice(int status) {
    return switch (status) {
      case 401, 403 -> "Check the credentials in basic.auth.* or bearer.auth.* and their rights.";
      case 409 -> "Change the schema so that it is compatible, or the subject's level.";
      case 422 -> "Correct the schema or the setting that was sent.";
      default -> "Check the path in " + RegistryConfig.URL + ".";
    };
  }
}
