package io.storyfold.runtime;

import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;

import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.jspecify.annotations.Nullable;

/** How {@link Keys} are declared: each call makes one typed key and enters it in the definition. */
final class Declarations {
  /** Filled while the classes that declare keys are initialised, read-only afterwards. */
  static final ConfigDef DEFINITION = new ConfigDef();

  private Declarations() {}

  static Key<String> text(String name, String byDefault, Importance weight, String doc) {
    return text(name, byDefault, null, weight, doc);
  }

  static Key<String> text(
      String name, String byDefault, @Nullable Validator valid, Importance weight, String doc) {
    return define(name, ConfigDef.Type.STRING, byDefault, valid, weight, doc, String.class::cast);
  }

  static Key<Integer> integer(
      String name, int byDefault, Validator valid, Importance weight, String doc) {
    return define(name, ConfigDef.Type.INT, byDefault, valid, weight, doc, Integer.class::cast);
  }

  static Key<Long> bytes(
      String name, long byDefault, Validator valid, Importance weight, String doc) {
    return define(name, ConfigDef.Type.LONG, byDefault, valid, weight, doc, Long.class::cast);
  }

  static Key<Duration> millis(String name, long byDefault, Importance weight, String doc) {
    return millis(name, byDefault, atLeast(1), weight, doc);
  }

  private static Key<Duration> millis(
      String name, long byDefault, Validator valid, Importance weight, String doc) {
    return define(
        name, ConfigDef.Type.LONG, byDefault, valid, weight, doc, v -> Duration.ofMillis((Long) v));
  }

  /** Milliseconds, of which 0 switches something off. */
  static Key<Duration> duration(String name, long byDefault, Importance weight, String doc) {
    return millis(name, byDefault, atLeast(0), weight, doc);
  }

  static Key<Duration> days(String name, int byDefault, Importance weight, String doc) {
    return define(
        name,
        ConfigDef.Type.INT,
        byDefault,
        atLeast(1),
        weight,
        doc,
        v -> Duration.ofDays((Integer) v));
  }

  /** For thresholds, shares and weights. */
  static Key<Double> number(
      String name, double byDefault, Validator valid, Importance weight, String doc) {
    return define(name, ConfigDef.Type.DOUBLE, byDefault, valid, weight, doc, Double.class::cast);
  }

  static <T> Key<T> define(
      String name,
      ConfigDef.Type type,
      Object byDefault,
      @Nullable Validator valid,
      Importance weight,
      String doc,
      Function<Object, T> reader) {
    DEFINITION.define(name, type, byDefault, valid, weight, doc);
    return new Key<>(name, reader);
  }
}
