package io.storyfold.runtime;

import io.storyfold.registry.RegistryException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble with the surroundings from trouble with a record. A record that cannot be read
 * because the registry is away is a good record: setting it aside would lose it, and every record
 * after it.
 */
final class RecoverableTrouble {
  private RecoverableTrouble() {}

  /** Whether broker, registry, network or rights are behind a failure, however wrapped. */
  static boolean isCauseOf(@Nullable Throwable failure) {
    return RootCause.anyMatch(failure, RecoverableTrouble::isRecoverable);
  }

  private static boolean isRecoverable(Throwable e) {
    return e instanceof RetriableException
        || e instanceof AuthenticationException
        || e instanceof AuthorizationException
        || e instanceof InterruptedException
        || isNetworkTrouble(e)
        || e instanceof RegistryException;
  }

  /** Reading bytes that are there throws EOFException: that is a broken record. */
  private static boolean isNetworkTrouble(Throwable e) {
    return e instanceof IOException
        && !(e instanceof EOFException)
        && !(e instanceof CharacterCodingException)
        && !e.getClass().getName().startsWith("com.fasterxml.jackson.");
  }
}
