package io.storyfold.runtime;

import static io.storyfold.runtime.Declarations.integer;
import static io.storyfold.runtime.Declarations.millis;
import static io.storyfold.runtime.Declarations.text;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** The settings of the poller: which feeds, how it shares them, how it behaves to servers. */
public final class PollerKeys {
  public static final Key<String> FEEDS_FILE =
      text(
          "poller.feeds.file",
          "",
          MEDIUM,
          "YAML file with the feeds that 'run poller' asks for: see poller.FeedList.");
  public static final Key<String> GROUP_ID =
      text(
          "poller.group.id",
          "storyfold-poller",
          LOW,
          "Consumer group by which replicas share the feeds.");
  public static final Key<Integer> PARTITIONS =
      integer(
          "poller.partitions",
          8,
          atLeast(1),
          LOW,
          "Partitions of feeds.seen: so many replicas can share the feeds.");
  public static final Key<Integer> THREADS =
      integer("poller.threads", 4, between(1, 256), LOW, "Feeds asked for at the same time.");
  public static final Key<Duration> HOST_PAUSE =
      millis("poller.host.pause.ms", 1_000, LOW, "Shortest time between two requests to one host.");
  public static final Key<Integer> MAX_BYTES =
      integer(
          "poller.max.bytes",
          16 << 20,
          between(1 << 10, 32 << 20),
          LOW,
          "Largest feed that is read, after decompression.");
  public static final Key<String> ROBOTS =
      text(
          "poller.robots",
          "obey",
          ValidString.in("obey", "ignore"),
          LOW,
          "Whether robots.txt of a server is obeyed.");
  public static final Key<String> ALLOW_NETWORKS =
      text(
          "poller.allow.networks",
          "",
          MEDIUM,
          "Networks beyond the public Internet that feeds may be in, as 10.1.2.0/24,fd00::/8. All"
              + " other private, loopback and link-local addresses are refused, also after a"
              + " redirect.");
  public static final Key<String> USER_AGENT =
      text(
          "poller.user.agent",
          "storyfold",
          LOW,
          "How requests name themselves; servers like to read whom they can write to.");

  private PollerKeys() {}

  /** Called when {@link Keys} is initialised: afterwards these are among all settings. */
  static void declare() {}
}
