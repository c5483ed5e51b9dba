package io.storyfold.gateway;

/** The gateway cannot listen; the message names the address and what to do, in one line. */
public final class GatewayStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GatewayStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
