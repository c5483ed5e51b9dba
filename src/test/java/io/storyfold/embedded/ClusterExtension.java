package io.storyfold.embedded;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link TestCluster} parameter: one embedded broker and registry for all tests of
 * the JVM, started by the first that asks and closed after the last, and a topic prefix no other
 * test has. A test that stops or restarts a broker starts one of its own instead.
 *
 * <pre>{@code
 * @ExtendWith(ClusterExtension.class)
 * class SomethingIT {
 *   @Test
 *   void shouldPassRecordsOn(TestCluster cluster) {
 *     cluster.createTopics(4, "in", "out");
 *     cluster.produce(cluster.topic("in"), Map.of("key", "value"));
 *     assertThat(cluster.consume(cluster.topic("out"), 1)).hasSize(1);
 *   }
 * }
 * }</pre>
 */
public final class ClusterExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(ClusterExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestCluster.class;
  }

  @Override
  public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The root store outlives the test classes and closes what it holds at the end of the run.
    Store store = context.getRoot().getStore(NAMESPACE);
    Shared shared = store.computeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
    return new TestCluster(
        shared.cluster.clientConfig(), "t" + shared.prefixes.incrementAndGet() + ".");
  }

  private static final class Shared implements AutoCloseable {
    private final EmbeddedCluster cluster = EmbeddedCluster.start();
    private final AtomicInteger prefixes = new AtomicInteger();

    @Override
    public void close() {
      cluster.close();
    }
  }
}
