package io.storyfold.runtime;

import java.util.function.Function;

/**
 * The typed name of one setting; all of them are declared in {@link Keys}.
 *
 * @param name the key as it stands in a properties file
 * @param reader turns the value Kafka's {@code ConfigDef} parsed into the type the code works with
 * @param <T> the type the code works with
 */
public record Key<T>(String name, Function<Object, T> reader) {

  @Override
  public String toString() {
    return name;
  }
}
