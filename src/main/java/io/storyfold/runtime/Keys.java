package io.storyfold.runtime;

import static io.storyfold.runtime.Declarations.bytes;
import static io.storyfold.runtime.Declarations.days;
import static io.storyfold.runtime.Declarations.duration;
import static io.storyfold.runtime.Declarations.integer;
import static io.storyfold.runtime.Declarations.millis;
import static io.storyfold.runtime.Declarations.number;
import static io.storyfold.runtime.Declarations.text;
import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/**
 * Every setting of Storyfold: name, type, default, allowed values, importance, meaning. A new
 * setting is one more declaration here ({@link GatewayKeys} for the gateway's); nothing else has to
 * know of it.
 *
 * <p>Besides these, keys that begin with one of {@link Settings#PASS_THROUGH} go to the Kafka or
 * Schema Registry clients as they are.
 */
public final class Keys {
  /** All of them. Read here alone: it takes this class to be initialised for it to be complete. */
  static final ConfigDef DEFINITION = Declarations.DEFINITION;

  private static final int MAX_PORT = 65_535;
  private static final long MEBIBYTE = 1L << 20;

  // The cluster

  public static final Key<String> BOOTSTRAP_SERVERS =
      text("bootstrap.servers", "localhost:9092", HIGH, "Kafka brokers, host:port,host:port.");
  public static final Key<String> SCHEMA_REGISTRY_URL =
      text(
          "schema.registry.url",
          "http://localhost:8081",
          HIGH,
          "Schema Registry addresses, comma separated; the next one is asked when one is down.");
  public static final Key<String> AVRO_SERDE_CLASS =
      text(
          "avro.serde.class",
          "",
          LOW,
          "A Serde for Avro records to use in place of the built-in one, e.g. Confluent's. It is"
              + " configured with the registry settings. Empty: the built-in one.");

  // Topics and desks

  public static final Key<String> TOPICS_PREFIX =
      text(
          "topics.prefix",
          "",
          HIGH,
          "Put before every topic name and application id, so that several installations can share"
              + " a cluster.");
  public static final Key<String> DESKS =
      text(
          "desks",
          "other=0,de=1,en=2,fr=3,es=4,it=5,nl=6,pl=7",
          HIGH,
          "Which desk is decided on which partition: desk=partition,... 'other' must be there."
              + " Append-only: recorded at the first start, a later start with a moved or missing"
              + " desk is refused.");
  public static final Key<Integer> INCOMING_PARTITIONS =
      integer("incoming.partitions", 8, atLeast(1), MEDIUM, "Partitions of articles.incoming.");
  public static final Key<Integer> DESK_PARTITIONS =
      integer("desk.partitions", 8, atLeast(1), MEDIUM, "Partitions of desk.log.");
  public static final Key<Integer> OUTPUT_PARTITIONS =
      integer(
          "output.partitions",
          8,
          atLeast(1),
          MEDIUM,
          "Partitions of stories.updates, stories, articles.placed and articles.rejected.");
  public static final Key<Integer> TOPICS_REPLICATION_FACTOR =
      integer(
          "topics.replication.factor",
          -1,
          between(-1, Short.MAX_VALUE),
          MEDIUM,
          "Copies of each partition that the brokers keep; -1: what the brokers default to.");
  public static final Key<String> INCOMING_TIMESTAMP_TYPE =
      text(
          "incoming.timestamp.type",
          "LogAppendTime",
          ValidString.in("LogAppendTime", "CreateTime"),
          LOW,
          "Who stamps arrivedAt: the broker (LogAppendTime) or the producer (CreateTime, for"
              + " simulated time).");
  public static final Key<Duration> TEXT_RETENTION =
      days(
          "text.retention.days",
          14,
          MEDIUM,
          "How long topics that carry article text keep a record. At least copy.window.days, or"
              + " the window cannot be folded again.");

  public static final Key<String> RESULTS_PREFIX =
      text(
          "results.prefix",
          "",
          LOW,
          "Put between topics.prefix and the names of the result topics: what a desk decides anew"
              + " (refold) stands beside what the live one decided.");

  public static final Key<Duration> RESULT_RETENTION =
      days(
          "results.retention.days",
          365,
          MEDIUM,
          "How long stories and articles.placed keep the last record of a story or an article.");

  /** Of {@link #FORGOTTEN_RESULTS}. */
  static final String KEEP = "keep";

  public static final Key<String> FORGOTTEN_RESULTS =
      text(
          "results.forgotten",
          "drop",
          ValidString.in("drop", KEEP),
          MEDIUM,
          "What becomes of stories and articles that a desk forgets, ten days after the last article"
              + " of the story: drop leaves tombstones; keep leaves the last records for"
              + " results.retention.days, where a later withdrawal does not reach them.");

  public static final Key<Duration> REVISION_MEMORY =
      days(
          "revision.memory.days",
          400,
          MEDIUM,
          "How long intake knows an article after its last change: what comes later is taken for a"
              + " new article. At least results.retention.days, so that it outlasts all that is"
              + " shown of it. That an article was killed is never forgotten.");
  public static final Key<Duration> WITHDRAWAL_MEMORY =
      days(
          "withdrawal.memory.days",
          30,
          MEDIUM,
          "How long an order to withdraw an article that has not come is kept: it holds if the"
              + " article comes within that time.");

  // The two topologies

  public static final Key<String> INTAKE_APPLICATION_ID =
      text(
          "intake.application.id",
          "storyfold-intake",
          MEDIUM,
          "Consumer group and prefix of the internal topics of intake.");
  public static final Key<String> DESK_APPLICATION_ID =
      text(
          "desk.application.id",
          "storyfold-desk",
          MEDIUM,
          "Consumer group and prefix of the internal topics of desk.");
  public static final Key<Integer> INTAKE_THREADS =
      integer(
          "intake.threads", 2, atLeast(1), MEDIUM, "Stream threads of intake, which works hard.");
  public static final Key<Integer> DESK_THREADS =
      integer(
          "desk.threads",
          1,
          atLeast(1),
          MEDIUM,
          "Stream threads of desk; more than desks with news to decide gain nothing.");
  public static final Key<String> INSTANCE_ID =
      text(
          "instance.id",
          "",
          MEDIUM,
          "Name of this process that survives its restart (group.instance.id), e.g. the pod name:"
              + " a restart within the session timeout then moves no work. Empty: none.");
  public static final Key<String> STATE_DIR =
      text("state.dir", "storyfold-state", HIGH, "Directory of the local state stores.");
  public static final Key<Long> ROCKSDB_MEMORY_BYTES =
      bytes(
          "rocksdb.memory.bytes",
          256 * MEBIBYTE,
          atLeast(16 * MEBIBYTE),
          MEDIUM,
          "Native memory of all state stores of this process together: block cache, index and"
              + " filter blocks, write buffers.");
  public static final Key<Duration> COMMIT_INTERVAL =
      millis(
          "commit.interval.ms",
          100,
          MEDIUM,
          "Longest time between commits; a reader of committed records sees results this much"
              + " later.");
  public static final Key<Duration> START_TIMEOUT =
      millis("start.timeout.ms", 20_000, LOW, "How long a start waits for the brokers to answer.");
  public static final Key<Duration> CLOSE_TIMEOUT =
      millis(
          "close.timeout.ms",
          20_000,
          MEDIUM,
          "How long closing may take on SIGTERM before the process ends anyway. Keep it below the"
              + " grace period of whatever sends the signal.");

  // HTTP

  public static final Key<String> HTTP_HOST =
      text("http.host", "0.0.0.0", MEDIUM, "Address the HTTP server listens on.");
  public static final Key<Integer> HTTP_PORT =
      integer("http.port", 8080, between(0, MAX_PORT), HIGH, "Port; 0: any free one.");

  // Copies

  public static final Key<Duration> COPY_WINDOW =
      days("copy.window.days", 7, HIGH, "How far back copies are looked for, by arrival.");

  public static final Key<Double> COPY_NEAR =
      number(
          "copy.near",
          0.6,
          between(0.05, 1),
          LOW,
          "Share of the text, both ways, from which a copy is NEAR.");
  public static final Key<Double> COPY_PARTIAL =
      number(
          "copy.partial",
          0.3,
          between(0.05, 1),
          LOW,
          "Share of the text, one way, from which a copy is PARTIAL; at most copy.near.");
  public static final Key<Integer> COPY_BOILERPLATE =
      integer(
          "copy.boilerplate.articles",
          64,
          between(1, 100_000),
          LOW,
          "Words in more articles of the window than this count for no copy.");
  public static final Key<Integer> COPY_SOURCE_BOILERPLATE =
      integer(
          "copy.boilerplate.source.articles",
          5,
          between(1, 100_000),
          LOW,
          "Words in more articles of one source than this count for no copy within it.");
  public static final Key<String> AGENCIES =
      text(
          "agencies",
          "",
          LOW,
          "More agencies to recognise in credit lines, besides those known: NAME,NAME.");

  public static final Key<String> SOURCES =
      text(
          "sources.file",
          "",
          LOW,
          "File of what is known of publishers, a line each: source, family, domains and id"
              + " prefixes, parted by tabs; lists by commas. Diversity counts families, and ids"
              + " that begin with a listed prefix are accepted from those who list it only.");

  // Stories

  public static final Key<Duration> STORY_IDLE =
      days(
          "story.idle.days",
          5,
          MEDIUM,
          "A story without a new article for so long is closed, also a large one; a small one is"
              + " closed earlier, when its articles arrive too slowly.");
  public static final Key<Duration> STORY_PAUSE =
      duration(
          "story.snapshot.pause.ms",
          2_000,
          MEDIUM,
          "Least time, by the desk's clock, between two snapshots of a story to which articles"
              + " come in a burst. Updates are always written at once, and snapshots that show"
              + " more than another article (merged, withdrawn, edited) too.");
  public static final Key<Duration> DESK_TICK =
      millis(
          "desk.tick.ms",
          10_000,
          LOW,
          "How often time passes, by a record in the log, on a desk where nothing arrives: so late"
              + " at most are the snapshot that ends a burst, the end of a story, and the hour's"
              + " merges.");
  public static final Key<String> STORY_MODEL =
      text(
          "story.model.file",
          "",
          LOW,
          "File of the join-or-new model, as JSON. Empty: the one that comes with this version.");

  static {
    GatewayKeys.declare();
    PollerKeys.declare();
  }

  private Keys() {}

  /**
   * What there is to know about one setting.
   *
   * @param name the key
   * @param values what it takes, for people
   * @param byDefault its default, as it would be written
   * @param meaning what it does
   */
  public record Documentation(String name, String values, String byDefault, String meaning) {}

  /** Every setting, in the order declared. */
  public static List<Documentation> documentation() {
    return DEFINITION.configKeys().values().stream()
        .map(
            key ->
                new Documentation(
                    key.name,
                    SettingsCheck.expected(key),
                    String.valueOf(key.defaultValue),
                    key.documentation))
        .toList();
  }
}
