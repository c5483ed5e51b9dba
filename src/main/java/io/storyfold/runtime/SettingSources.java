package io.storyfold.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The places settings are written in, each read into the same shape. */
final class SettingSources {
  /** Only variables with this prefix are settings. Kubernetes injects STORYFOLD_PORT and others. */
  static final String ENVIRONMENT_PREFIX = "STORYFOLD_CFG_";

  private SettingSources() {}

  static List<Setting> file(Path file) {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      throw refused("settings file " + file + " does not exist");
    } catch (IOException | IllegalArgumentException e) {
      throw refused("settings file " + file + " cannot be read: " + e);
    }
    return sorted(properties.stringPropertyNames()).stream()
        .map(key -> new Setting(key, properties.getProperty(key).strip(), "file " + file))
        .toList();
  }

  static List<Setting> environment(Map<String, String> variables) {
    return sorted(variables.keySet()).stream()
        .filter(name -> name.startsWith(ENVIRONMENT_PREFIX))
        .map(name -> new Setting(keyOf(name), variables.getOrDefault(name, "").strip(), name))
        .toList();
  }

  static List<Setting> commandLine(Map<String, String> definitions) {
    return sorted(definitions.keySet()).stream()
        .map(key -> new Setting(key, definitions.getOrDefault(key, "").strip(), "-D"))
        .toList();
  }

  /**
   * STORYFOLD_CFG_TOPICS_PREFIX → topics.prefix. As in Kafka's own container image two underscores
   * stand for a hyphen and three for an underscore.
   */
  private static String keyOf(String variable) {
    return variable
        .substring(ENVIRONMENT_PREFIX.length())
        .toLowerCase(Locale.ROOT)
        .replace("___", "\0")
        .replace("__", "-")
        .replace('_', '.')
        .replace('\0', '_');
  }

  /** Sorted, so that several problems are always reported in one order. */
  private static List<String> sorted(Iterable<String> keys) {
    List<String> list = new ArrayList<>();
    keys.forEach(list::add);
    list.sort(null);
    return list;
  }

  private static SettingsException refused(String problem) {
    return new SettingsException(List.of(problem));
  }
}
