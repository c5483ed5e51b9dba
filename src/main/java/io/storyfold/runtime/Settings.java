package io.storyfold.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one process, checked as a whole before anything is started. Later sources win:
 *
 * <ol>
 *   <li>the defaults in {@link Keys}
 *   <li>the properties file of {@code --config}
 *   <li>environment variables {@code STORYFOLD_CFG_…}: {@code STORYFOLD_CFG_TOPICS_PREFIX} is
 *       {@code topics.prefix}; other variables are not looked at
 *   <li>{@code -D key=value} on the command line
 * </ol>
 *
 * <p>Unknown keys and bad values are refused, all of them in one {@link SettingsException}.
 */
public final class Settings {
  /** Keys that begin so are not ours: the clients they are handed to know them. */
  public static final List<String> PASS_THROUGH = List.of("kafka.", "schema.registry.");

  private final Map<String, Object> values;
  private final Map<String, String> passedThrough;
  private final DeskMap desks;

  Settings(Map<String, Object> values, Map<String, String> passedThrough, DeskMap desks) {
    this.values = Map.copyOf(values);
    this.passedThrough = Map.copyOf(passedThrough);
    this.desks = desks;
  }

  /**
   * Reads and checks all sources.
   *
   * @param file a properties file, or null for none
   * @param environment the environment variables of the process
   * @param definitions what {@code -D} gave
   * @throws SettingsException naming every key that is unknown or has a bad value
   */
  public static Settings load(
      @Nullable Path file, Map<String, String> environment, Map<String, String> definitions) {
    List<Setting> given = new ArrayList<>();
    if (file != null) {
      given.addAll(SettingSources.file(file));
    }
    given.addAll(SettingSources.environment(environment));
    given.addAll(SettingSources.commandLine(definitions));
    return new SettingsCheck(new SecretReferences(environment)).check(given);
  }

  /** Defaults and these, as if given by {@code -D}: for embedded processes and tests. */
  public static Settings of(Map<String, String> definitions) {
    return load(null, Map.of(), definitions);
  }

  /** The value of a key; never null, every key has a default. */
  public <T> T get(Key<T> key) {
    Object value = values.get(key.name());
    if (value == null) {
      throw new IllegalArgumentException("not a declared setting: " + key);
    }
    return key.reader().apply(value);
  }

  /** The desks and their partitions, from {@link Keys#DESKS}. */
  public DeskMap desks() {
    return desks;
  }

  /** The topics by their full names. */
  public Topics topics() {
    return Topics.of(this);
  }

  /**
   * Whether results stand after the desk has forgotten them, see {@link Keys#FORGOTTEN_RESULTS}.
   */
  public boolean keepsForgotten() {
    return get(Keys.FORGOTTEN_RESULTS).equals(Keys.KEEP);
  }

  /** What the Kafka and Schema Registry clients are configured with. */
  public ClientConfigs clients() {
    return new ClientConfigs(this);
  }

  /** Passed-through entries that begin with {@code prefix}, without it, sorted. */
  Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    passedThrough.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }
}
