package io.storyfold.registry;

/**
 * A registry answered and said no: wrong credentials (401, 403), unknown subject or wrong path
 * (404), incompatible schema (409), invalid schema or level (422). Trying again gives the same
 * answer, so somebody has to change the configuration or the schema.
 */
public final class RegistryRefusedException extends RegistryException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final int errorCode;

  /**
   * Made from an answer.
   *
   * @param status the HTTP status, or the fitting one when this side refuses an answer
   * @param errorCode the registry's own code such as 40401, or 0 if the answer carried none
   * @param message names what was asked, the reason given and what to do
   */
  public RegistryRefusedException(int status, int errorCode, String message) {
    super(message, null);
    this.status = status;
    this.errorCode = errorCode;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /**
   * The registry's own error code (40401 unknown subject, 40402 unknown version, 40403 unknown
   * schema, 42201 invalid schema …), 0 if the answer carried none.
   */
  public int errorCode() {
    return errorCode;
  }
}
