package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.ArticleStatus;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustedClassesTest {

  private final ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();

  @BeforeEach
  void forgetOurs() {
    ClassSecurityValidator.setGlobal(ClassSecurityValidator.DEFAULT);
  }

  @AfterEach
  void restore() {
    ClassSecurityValidator.setGlobal(before);
  }

  @Test
  void shouldMakeAvroTrustOurClassesAndNoOthers() {
    assertThatThrownBy(() -> ClassSecurityValidator.validate(ArticleStatus.class))
        .isInstanceOf(SecurityException.class);

    TrustedClasses.install();

    assertThatCode(() -> ClassSecurityValidator.validate(ArticleStatus.class))
        .doesNotThrowAnyException();
    assertThat(ClassSecurityValidator.getGlobal().isTrusted(ProcessBuilder.class)).isFalse();
  }

  @Test
  void shouldExtendTheListOnlyOnceAndKeepWhatIsThere() {
    ClassSecurityValidator.setGlobal(type -> type == ProcessBuilder.class);
    TrustedClasses.install();
    ClassSecurityPredicate first = ClassSecurityValidator.getGlobal();

    TrustedClasses.install();

    assertThat(ClassSecurityValidator.getGlobal()).isSameAs(first);
    assertThat(first.isTrusted(ProcessBuilder.class)).isTrue();
  }
}
