package io.storyfold.runtime;

/**
 * One way in which a topic on the cluster is not what it should be.
 *
 * @param topic what it should be
 * @param kind what differs
 * @param setting the topic setting that differs, empty unless {@link Kind#CONFIG}
 * @param found what is there
 * @param wanted what should be there
 */
public record TopicDifference(
    TopicSpec topic, Kind kind, String setting, String found, String wanted) {

  /** What differs, and so what can be done about it. */
  public enum Kind {
    /** Not there: {@code topics --apply} creates it. */
    MISSING,
    /** Another number of partitions: keys would change places, so only a new topic helps. */
    PARTITIONS,
    /** Another topic setting: {@code topics --apply} changes it. */
    CONFIG
  }

  /** Whether running against the topic as it is would give wrong results. */
  public boolean refusesStart() {
    return kind != Kind.CONFIG || topic.vitalConfig().containsKey(setting);
  }

  /** Whether {@link TopicAdmin#apply} can do something about it. */
  public boolean correctable() {
    return kind != Kind.PARTITIONS;
  }

  /** What {@link TopicAdmin#apply} does about it. */
  public String correction() {
    return kind == Kind.MISSING ? "created" : "corrected";
  }

  /** One line for people. */
  public String line() {
    return switch (kind) {
      case MISSING -> "topic " + topic.name() + " is missing";
      case PARTITIONS ->
          "topic %s has %s partitions, the settings say %s".formatted(topic.name(), found, wanted);
      case CONFIG ->
          "topic %s has %s=%s, should be %s".formatted(topic.name(), setting, found, wanted);
    };
  }
}
