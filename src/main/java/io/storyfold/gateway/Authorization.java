package io.storyfold.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.storyfold.gateway.access.RateLimit;
import io.storyfold.gateway.access.Scope;
import io.storyfold.gateway.access.Tokens;
import io.storyfold.runtime.LogContext;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who shows a bearer token (RFC 6750) of the scope a route asks for, and writes down what
 * was done in its name. The token itself is written nowhere.
 */
final class Authorization {
  private static final Logger AUDIT = LoggerFactory.getLogger("io.storyfold.audit");
  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String REALM = "Bearer realm=\"storyfold\"";

  private final Tokens tokens;
  private final RateLimit limit;

  Authorization(GatewaySettings settings) {
    tokens = settings.access().tokens();
    limit = new RateLimit(settings.limits().writesPerSecond(), System::nanoTime);
  }

  /**
   * The name of the token shown.
   *
   * @throws Problem 401, 403, or 429 when it is used too often
   */
  String require(Context context, Scope scope) {
    String header = context.header("Authorization");
    Optional<Tokens.Holder> holder =
        header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? tokens.find(header.substring(SCHEME.length()).strip())
            : Optional.empty();
    if (holder.isEmpty()) {
      AUDIT.warn("refused {} {}: no good token", context.method(), context.ip());
      context.header(CHALLENGE, header == null ? REALM : REALM + ", error=\"invalid_token\"");
      throw Problem.of(
          HttpStatus.UNAUTHORIZED,
          "A token of the scope "
              + scope.word()
              + " is needed: send it in the header Authorization, behind Bearer.");
    }
    String name = holder.get().name();
    if (!holder.get().scopes().contains(scope)) {
      AUDIT.warn("refused {} {}: {} lacks {}", context.method(), context.ip(), name, scope.word());
      context.header(
          CHALLENGE, REALM + ", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
      throw Problem.of(
          HttpStatus.FORBIDDEN, "The token is not good for this: it lacks " + scope.word() + ".");
    }
    if (!limit.take(name)) {
      throw Problem.tooMany(context, "More requests a second with this token than are allowed.");
    }
    return name;
  }

  /** Writes down what the holder of a token did. */
  static void audit(Context context, String name, String what) {
    try (LogContext ids = LogContext.of("token", name)) {
      AUDIT.info("{} from {}: {}", name, context.ip(), what);
    }
  }
}
