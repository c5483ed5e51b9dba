package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {

  private static final long LIMIT_OF_START_MS = 30_000;

  @Test
  void shouldSplitUrlsAndDropTrailingSlashes() {
    assertThat(RegistryUrl.all(of("http://a:1/x/, https://u:p@b/")))
        .containsExactly(
            new RegistryUrl("http://a:1/x", null), new RegistryUrl("https://b", "u:p"));
  }

  @Test
  void shouldNotShowCredentials() {
    assertThat(RegistryUrl.parse("http://user:secret@a:1")).hasToString("http://a:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a:8081", "ftp://a", "http://", "http://user:secret@a b", "http://my_registry:1"})
  void shouldRefuseWhatIsNoHttpUrlWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> RegistryClients.create(of(url)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("schema.registry.url")
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({"1, 1000", "2, 2000", "3, 4000", "6, 20000", "60, 20000"})
  void shouldDoubleTheLimitOfTheWaitUpToTheLargest(int retry, long limitMillis) {
    RetryPolicy policy = RetryPolicy.of(of("http://a"));

    assertThat(policy.waitMillis(retry, 0)).isZero();
    assertThat(policy.waitMillis(retry, Math.nextDown(1.0)))
        .isBetween(limitMillis - 1, limitMillis);
  }

  @Test
  void shouldReportADeadRegistryWithinTheLimitOfAStart() {
    RegistryConfig config = of("http://a");
    RetryPolicy policy = RetryPolicy.of(config);

    long longest = config.getInt(RegistryConfig.READ_TIMEOUT);
    for (int retry = 1; retry <= policy.retries(); retry++) {
      longest += policy.waitMillis(retry, 1.0) + config.getInt(RegistryConfig.READ_TIMEOUT);
    }

    assertThat(longest).isLessThan(LIMIT_OF_START_MS);
  }

  @Test
  void shouldStayWithinTheBoundOfTheCache() {
    BoundedCache<Integer, Integer> cache = new BoundedCache<>(10);

    for (int id = 0; id < 1_000; id++) {
      assertThat(cache.get(id, key -> key * 2)).isEqualTo(id * 2);
      assertThat(cache.size()).isLessThanOrEqualTo(10);
    }
  }

  private static RegistryConfig of(String urls) {
    return new RegistryConfig(Map.of("schema.registry.url", urls));
  }
}
