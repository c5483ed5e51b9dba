package io.storyfold.runtime;

import io.storyfold.registry.Compatibility;
import io.storyfold.registry.RegistryClient;
import io.storyfold.registry.RegistryClients;
import io.storyfold.registry.RegistryConfig;
import io.storyfold.registry.RegistryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All that a start needs, checked without changing anything; every fault with its remedy. */
public final class Preflight {
  private final Settings settings;
  private final List<String> passed = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private Preflight(Settings settings) {
    this.settings = settings;
  }

  /** Checks everything; a fault in one thing does not hide those in another. */
  public static Preflight of(Settings settings) {
    Preflight preflight = new Preflight(settings);
    preflight.check("state.dir can be written", preflight::state);
    preflight.check(
        "topics are there, with partitions and settings as they should be", preflight::topics);
    preflight.check("this user may read and write them, and join the groups", preflight::rights);
    preflight.check("the registry answers, and takes the schemas", preflight::schemas);
    return preflight;
  }

  /** What holds, a line each. */
  public List<String> passed() {
    return List.copyOf(passed);
  }

  /** What does not, a line each with what to do. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  private void check(String what, Supplier<List<String>> question) {
    List<String> found;
    try {
      found = question.get();
    } catch (StartRefusedException | RegistryException e) {
      found = List.of(String.valueOf(e.getMessage()));
    }
    if (found.isEmpty()) {
      passed.add(what);
    }
    faults.addAll(found);
  }

  private List<String> state() {
    StartChecks.stateDirectory(Path.of(settings.get(Keys.STATE_DIR)));
    return List.of();
  }

  private List<String> topics() {
    try (TopicAdmin admin = TopicAdmin.connect(settings)) {
      return admin.differences().stream()
          .map(
              d ->
                  d.line()
                      + (d.correctable()
                          ? ": 'topics --apply' sees to it"
                          : ": restore the setting, or begin with another topics.prefix"))
          .toList();
    }
  }

  private List<String> rights() {
    try (Rights rights = Rights.connect(settings)) {
      return rights.missing();
    }
  }

  private List<String> schemas() {
    List<String> found = new ArrayList<>();
    try (RegistryClient registry =
        RegistryClients.create(new RegistryConfig(settings.clients().registry()))) {
      settings
          .topics()
          .valueSchemas()
          .forEach(
              (topic, schema) -> {
                String subject = topic.valueSubject();
                if (registry.lookup(subject, schema).isEmpty()) {
                  Compatibility verdict = registry.testCompatibility(subject, schema);
                  if (!verdict.compatible()) {
                    found.add(
                        "subject %s does not take this version's schema: %s. Update its readers first, or lower its compatibility level"
                            .formatted(subject, String.join("; ", verdict.problems())));
                  }
                }
              });
    }
    return found;
  }
}
