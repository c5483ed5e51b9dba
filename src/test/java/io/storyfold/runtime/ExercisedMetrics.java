package io.storyfold.runtime;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Every meter of {@link Metrics} in use once: what can be scraped is what there is. */
public final class ExercisedMetrics {
  /** They make no meter of their own. */
  private static final Set<String> OTHERS = Set.of("registry", "scrape", "close", "bind");

  private ExercisedMetrics() {}

  /** The text a scrape answers. */
  public static String scrape() {
    try (Metrics metrics = new Metrics()) {
      List<Method> methods =
          Arrays.stream(Metrics.class.getDeclaredMethods())
              .filter(m -> !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic())
              .filter(m -> !Modifier.isStatic(m.getModifiers()) && !OTHERS.contains(m.getName()))
              .sorted(Comparator.comparing(Method::toString))
              .toList();
      for (Method method : methods) {
        method.setAccessible(true);
        method.invoke(
            metrics,
            Arrays.stream(method.getParameterTypes()).map(ExercisedMetrics::any).toArray());
      }
      return metrics.scrape();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object any(Class<?> type) {
    if (type == String.class) {
      return "any";
    } else if (type == long.class) {
      return 1L;
    } else if (type == int.class) {
      return 1;
    } else if (type == double.class) {
      return 1.0;
    } else if (type == boolean.class) {
      return true;
    } else if (type == java.time.Duration.class) {
      return java.time.Duration.ofSeconds(1);
    } else if (type == LongSupplier.class) {
      return (LongSupplier) () -> 1;
    } else if (type == Supplier.class) {
      return (Supplier<Number>) () -> 1;
    } else if (type == Probe.class) {
      return new AnyProbe();
    }
    throw new IllegalStateException("tell ExercisedMetrics.any what to call a meter with: " + type);
  }

  private static final class AnyProbe implements Probe {
    @Override
    public String name() {
      return "any";
    }

    @Override
    public Condition condition() {
      return new Condition("RUNNING", true, true, Map.of());
    }
  }
}
