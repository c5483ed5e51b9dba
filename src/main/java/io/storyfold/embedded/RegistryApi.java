package io.storyfold.embedded;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The endpoints: which request asks the store what, and the JSON of the answer. */
final class RegistryApi {
  private final SchemaStore store;

  RegistryApi(SchemaStore store) {
    this.store = store;
  }

  List<RegistryRoute> routes() {
    return List.of(
        RegistryRoute.of("GET", "/", request -> Map.of()),
        RegistryRoute.of("GET", "/schemas/types", request -> List.of("AVRO")),
        RegistryRoute.of("GET", "/schemas/ids/{id}", this::schema),
        RegistryRoute.of("GET", "/schemas/ids/{id}/versions", this::schemaVersions),
        RegistryRoute.of("GET", "/subjects", request -> store.subjects()),
        RegistryRoute.of("POST", "/subjects/{subject}", this::lookUp),
        RegistryRoute.of("GET", "/subjects/{subject}/versions", this::versions),
        RegistryRoute.of("POST", "/subjects/{subject}/versions", this::register),
        RegistryRoute.of("GET", "/subjects/{subject}/versions/{version}", this::version),
        RegistryRoute.of(
            "POST", "/compatibility/subjects/{subject}/versions/{version}", this::testOne),
        RegistryRoute.of("POST", "/compatibility/subjects/{subject}/versions", this::testAll),
        RegistryRoute.of("GET", "/config", request -> level(store.globalLevel())),
        RegistryRoute.of("PUT", "/config", this::setGlobalLevel),
        RegistryRoute.of("GET", "/config/{subject}", this::subjectLevel),
        RegistryRoute.of("PUT", "/config/{subject}", this::setSubjectLevel),
        RegistryRoute.of("GET", "/mode", request -> Map.of("mode", "READWRITE")));
  }

  private Object schema(RegistryRequest request) {
    return Map.of("schema", SchemaText.canonical(store.byId(request.id())));
  }

  private Object schemaVersions(RegistryRequest request) {
    return store.usesOf(request.id()).stream()
        .map(use -> Map.of("subject", use.subject(), "version", use.version()))
        .toList();
  }

  private Object register(RegistryRequest request) {
    Schema schema = SchemaRequest.parse(request.body());
    return Map.of("id", store.register(request.subject(), schema).id());
  }

  private Object lookUp(RegistryRequest request) {
    return describe(store.lookUp(request.subject(), SchemaRequest.parse(request.body())));
  }

  private Object versions(RegistryRequest request) {
    return store.versions(request.subject()).stream().map(RegisteredSchema::version).toList();
  }

  private Object version(RegistryRequest request) {
    return describe(store.version(request.subject(), request.version()));
  }

  private static Map<String, Object> describe(RegisteredSchema registered) {
    return Map.of(
        "subject", registered.subject(),
        "version", registered.version(),
        "id", registered.id(),
        "schema", SchemaText.canonical(registered.schema()));
  }

  private Object testOne(RegistryRequest request) {
    Schema schema = SchemaRequest.parse(request.body());
    return verdict(request, store.problems(request.subject(), schema, request.version()));
  }

  private Object testAll(RegistryRequest request) {
    Schema schema = SchemaRequest.parse(request.body());
    return verdict(request, store.problems(request.subject(), schema));
  }

  private static Map<String, Object> verdict(RegistryRequest request, List<String> problems) {
    boolean compatible = problems.isEmpty();
    return request.flag("verbose")
        ? Map.of("is_compatible", compatible, "messages", problems)
        : Map.of("is_compatible", compatible);
  }

  private static Object level(CompatibilityLevel level) {
    return Map.of("compatibilityLevel", level.name());
  }

  private Object subjectLevel(RegistryRequest request) {
    CompatibilityLevel level = store.subjectLevel(request.subject());
    if (level != null) {
      return level(level);
    }
    if (request.flag("defaultToGlobal")) {
      return level(store.globalLevel());
    }
    throw RegistryError.subjectLevelNotConfigured(request.subject());
  }

  private Object setGlobalLevel(RegistryRequest request) {
    CompatibilityLevel level = requestedLevel(request);
    store.setGlobalLevel(level);
    return Map.of("compatibility", level.name());
  }

  private Object setSubjectLevel(RegistryRequest request) {
    CompatibilityLevel level = requestedLevel(request);
    store.setSubjectLevel(request.subject(), level);
    return Map.of("compatibility", level.name());
  }

  private static CompatibilityLevel requestedLevel(RegistryRequest request) {
    return CompatibilityLevel.parse(request.body().path("compatibility").asText());
  }
}
