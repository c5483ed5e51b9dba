package io.storyfold.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;

/** Turns what was given into {@link Settings}, or refuses with every problem at once. */
final class SettingsCheck {
  private final Map<String, ConfigKey> known = Keys.DEFINITION.configKeys();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> passedThrough = new LinkedHashMap<>();
  private final SecretReferences references;

  SettingsCheck(SecretReferences references) {
    this.references = references;
    known.forEach((key, definition) -> values.put(key, definition.defaultValue));
  }

  Settings check(List<Setting> given) {
    Map<String, Setting> winners = new LinkedHashMap<>();
    given.forEach(setting -> winners.put(setting.key(), setting));
    winners.values().forEach(this::take);
    DeskMap desks = desks(winners);
    checkRetention();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return new Settings(values, passedThrough, desks);
  }

  private void take(Setting setting) {
    ConfigKey key = known.get(setting.key());
    if (key != null) {
      parse(setting, key);
    } else if (Settings.PASS_THROUGH.stream().anyMatch(setting.key()::startsWith)) {
      pass(setting);
    } else {
      problems.add(unknown(setting));
    }
  }

  private void parse(Setting setting, ConfigKey key) {
    String text = references.resolve(setting, problems::add);
    try {
      Object value = ConfigDef.parseType(key.name, text, key.type);
      if (key.validator != null) {
        key.validator.ensureValid(key.name, value);
      }
      values.put(key.name, value);
    } catch (ConfigException e) {
      problems.add(
          "%s=%s (from %s): expected %s"
              .formatted(
                  key.name, setting.shown(text).replace("'", ""), setting.origin(), expected(key)));
    }
  }

  private void pass(Setting setting) {
    String refusal = ClientConfigs.refusal(setting.key());
    if (refusal != null) {
      problems.add("%s (from %s): %s".formatted(setting.key(), setting.origin(), refusal));
    }
    passedThrough.put(setting.key(), references.resolve(setting, problems::add));
  }

  private DeskMap desks(Map<String, Setting> given) {
    String text = String.valueOf(values.get(Keys.DESKS.name()));
    int partitions = (Integer) values.getOrDefault(Keys.DESK_PARTITIONS.name(), 1);
    try {
      return DeskMap.parse(text, partitions);
    } catch (IllegalArgumentException e) {
      Setting setting = given.get(Keys.DESKS.name());
      String origin = setting == null ? "the default" : setting.origin();
      problems.add("%s=%s (from %s): %s".formatted(Keys.DESKS, text, origin, e.getMessage()));
      return DeskMap.parse(DeskMap.OTHER + "=0", 1);
    }
  }

  /** The window is folded again from the desk log, which therefore has to reach as far back. */
  private void checkRetention() {
    int retention = days(Keys.TEXT_RETENTION);
    int window = days(Keys.COPY_WINDOW);
    if (retention < window) {
      problems.add(
          "%s=%d is below %s=%d: the window could not be folded again"
              .formatted(Keys.TEXT_RETENTION, retention, Keys.COPY_WINDOW, window));
    }
  }

  private int days(Key<Duration> key) {
    return (int) key.reader().apply(Objects.requireNonNull(values.get(key.name()))).toDays();
  }

  private String unknown(Setting setting) {
    Set<String> keys = known.keySet();
    return "unknown key %s (from %s)%s"
        .formatted(
            setting.key(),
            setting.origin(),
            NearestKey.of(setting.key(), keys).map(k -> "; did you mean " + k + "?").orElse(""));
  }

  /** What a key takes, for people. */
  static String expected(ConfigKey key) {
    String type =
        switch (key.type) {
          case INT, LONG, SHORT -> "a whole number";
          case DOUBLE -> "a number";
          case BOOLEAN -> "true or false";
          default -> "text";
        };
    return key.validator == null ? type : type + " " + key.validator;
  }
}
