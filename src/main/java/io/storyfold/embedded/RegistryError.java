package io.storyfold.embedded;

/**
 * A refusal as Confluent's registry words it: an HTTP status, an error code whose first three
 * digits are mostly that status, and a message.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Schema
 *     Registry API, "Errors"</a>
 */
final class RegistryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int BAD_REQUEST = 400;
  static final int NOT_FOUND = 404;
  static final int METHOD_NOT_ALLOWED = 405;
  static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  static final int UNPROCESSABLE = 422;

  static final int SUBJECT_NOT_FOUND = 40401;
  static final int VERSION_NOT_FOUND = 40402;
  static final int SCHEMA_NOT_FOUND = 40403;
  static final int SUBJECT_LEVEL_NOT_CONFIGURED = 40408;
  static final int INVALID_SCHEMA = 42201;
  static final int INVALID_VERSION = 42202;
  static final int INVALID_LEVEL = 42203;

  private final int status;
  private final int code;
  private final String reason;

  private RegistryError(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.reason = message;
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  String reason() {
    return reason;
  }

  static RegistryError badRequest(String why) {
    return new RegistryError(BAD_REQUEST, BAD_REQUEST, why);
  }

  static RegistryError noSuchPath(String path) {
    return new RegistryError(NOT_FOUND, NOT_FOUND, "HTTP 404 Not Found: " + path);
  }

  static RegistryError methodNotAllowed(String method) {
    return new RegistryError(
        METHOD_NOT_ALLOWED, METHOD_NOT_ALLOWED, "HTTP 405 Method Not Allowed: " + method);
  }

  static RegistryError tooLarge(int limitBytes) {
    return new RegistryError(
        TOO_LARGE, TOO_LARGE, "The request is larger than %d bytes.".formatted(limitBytes));
  }

  static RegistryError subjectNotFound(String subject) {
    return new RegistryError(
        NOT_FOUND, SUBJECT_NOT_FOUND, "Subject '%s' not found.".formatted(subject));
  }

  static RegistryError versionNotFound(int version) {
    return new RegistryError(
        NOT_FOUND, VERSION_NOT_FOUND, "Version %d not found.".formatted(version));
  }

  static RegistryError schemaNotFound() {
    return new RegistryError(NOT_FOUND, SCHEMA_NOT_FOUND, "Schema not found");
  }

  static RegistryError schemaIdNotFound(int id) {
    return new RegistryError(NOT_FOUND, SCHEMA_NOT_FOUND, "Schema %d not found".formatted(id));
  }

  static RegistryError subjectLevelNotConfigured(String subject) {
    return new RegistryError(
        NOT_FOUND,
        SUBJECT_LEVEL_NOT_CONFIGURED,
        "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
  }

  static RegistryError incompatible(String subject, String details) {
    return new RegistryError(
        CONFLICT,
        CONFLICT,
        "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
            .formatted(subject, details));
  }

  static RegistryError invalidSchema(String why) {
    return new RegistryError(UNPROCESSABLE, INVALID_SCHEMA, "Invalid schema: " + why);
  }

  static RegistryError invalidVersion(String version) {
    return new RegistryError(
        UNPROCESSABLE,
        INVALID_VERSION,
        ("The specified version '%s' is not a valid version id. "
                + "Allowed values are between [1, 2^31-1] and the string \"latest\"")
            .formatted(version));
  }

  static RegistryError invalidLevel(String level) {
    return new RegistryError(
        UNPROCESSABLE,
        INVALID_LEVEL,
        "Invalid compatibility level '%s'. Valid values are %s"
            .formatted(level, CompatibilityLevel.names()));
  }
}
