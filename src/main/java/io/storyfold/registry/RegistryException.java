package io.storyfold.registry;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Trouble with the registry itself, as opposed to trouble with one record.
 *
 * <p>The split is made for error handlers. Everything that blames the record is Kafka's {@link
 * org.apache.kafka.common.errors.SerializationException}; everything that blames the surroundings
 * (registry down, credentials wrong, our schema refused) is a {@code RegistryException} and never a
 * {@code SerializationException}. A handler therefore asks {@link #isCauseOf} and, when the answer
 * is yes, fails instead of writing a dead letter: every following record would share the fate.
 */
public abstract sealed class RegistryException extends KafkaException
    permits RegistryUnavailableException, RegistryRefusedException {

  private static final long serialVersionUID = 1L;

  RegistryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /**
   * Tells whether the registry, and not the record, is behind a failure.
   *
   * @param failure what a serializer, deserializer or the client threw, however wrapped
   * @return true if the failure or one of its causes is a registry exception: do not dead-letter
   */
  public static boolean isCauseOf(@Nullable Throwable failure) {
    for (Throwable link = failure; link != null; link = link.getCause()) {
      if (link instanceof RegistryException) {
        return true;
      }
    }
    return false;
  }
}
