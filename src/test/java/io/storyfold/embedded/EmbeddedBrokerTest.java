package io.storyfold.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
  @Test
  void shouldBeAvailableWhereTheBrokersJarsAre() {
    assertThat(EmbeddedBroker.available()).isTrue();
  }

  @Test
  void shouldSayThatItIsUnavailableWhereTheyAreNot() throws Exception {
    Class<?> broker = new WithoutBrokerJars().loadClass(EmbeddedBroker.class.getName());
    Class<?> options = broker.getClassLoader().loadClass(EmbeddedBroker.Options.class.getName());
    Object temporary = options.getMethod("temporary").invoke(null);

    assertThat(broker.getMethod("available").invoke(null)).isEqualTo(false);
    assertThatThrownBy(() -> broker.getMethod("start", options).invoke(null, temporary))
        .cause()
        .hasMessageContaining("target/lib/embedded");
  }

  @Test
  void shouldRefuseWhatIsNoPort() {
    assertThatThrownBy(() -> EmbeddedBroker.Options.temporary().withPort(65_536))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65536");
  }

  /** Loads this package anew and knows no class of the embedded set, like the production image. */
  private static final class WithoutBrokerJars extends ClassLoader {
    private static final String OURS = EmbeddedBroker.class.getPackageName() + ".";

    WithoutBrokerJars() {
      super(EmbeddedBroker.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("kafka.")
          || name.startsWith("scala.")
          || name.startsWith("org.apache.kafka.metadata.")
          || name.startsWith("org.apache.kafka.server.")) {
        throw new ClassNotFoundException(name);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return name.startsWith(OURS) ? define(name) : super.loadClass(name, resolve);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (file == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
