package io.storyfold.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.registry.RegistryUnavailableException;
import java.io.EOFException;
import java.net.ConnectException;
import java.nio.charset.MalformedInputException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecoverableTroubleTest {
  static Throwable[] surroundings() {
    return new Throwable[] {
      new RegistryUnavailableException("no registry answers", null),
      new ConnectException("refused"),
      new TimeoutException("broker"),
      new TopicAuthorizationException("rights"),
    };
  }

  static Throwable[] records() {
    return new Throwable[] {
      new EOFException(), new MalformedInputException(1), new IllegalArgumentException("bad"),
    };
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void shouldBlameTheSurroundingsHoweverWrapped(Throwable trouble) {
    assertThat(RecoverableTrouble.isCauseOf(trouble)).isTrue();
    assertThat(RecoverableTrouble.isCauseOf(wrapped(wrapped(trouble)))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("records")
  void shouldBlameTheRecord(Throwable trouble) {
    assertThat(RecoverableTrouble.isCauseOf(trouble)).isFalse();
    assertThat(RecoverableTrouble.isCauseOf(wrapped(trouble))).isFalse();
  }

  @Test
  void shouldEndOnACauseThatIsItsOwnCause() {
    IllegalStateException inner = new IllegalStateException("inner");
    IllegalStateException outer = new IllegalStateException("outer", inner);
    inner.initCause(outer);

    assertThat(RecoverableTrouble.isCauseOf(outer)).isFalse();
    assertThat(RootCause.line(outer)).startsWith("IllegalStateException: ");
  }

  private static SerializationException wrapped(Throwable cause) {
    return new SerializationException("cannot be read", cause);
  }
}
