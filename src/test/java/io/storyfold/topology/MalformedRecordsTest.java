package io.storyfold.topology;

import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.avro.DeskEntry;
import io.storyfold.runtime.DeadLetterHandler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As many malformed records as good ones, mixed, into intake: all good ones are processed, every
 * bad one is accounted for by its reason. More of them, or others: {@code
 * -Dstoryfold.fuzz.records=100000 -Dstoryfold.fuzz.seed=7}.
 */
class MalformedRecordsTest {
  private static final int RECORDS = Integer.getInteger("storyfold.fuzz.records", 2_000);
  private static final long SEED = Long.getLong("storyfold.fuzz.seed", 20_261_125L);

  /** So that a long run holds few results at a time. */
  private static final int BATCH = 1_000;

  private final Random random = new Random(SEED);
  private final Map<String, Integer> expected = new TreeMap<>();
  private final Map<String, Integer> found = new TreeMap<>();
  private final List<String> sent = new ArrayList<>();
  private final List<String> processed = new ArrayList<>();
  private int valueless;

  @Test
  void shouldProcessTheGoodAndAccountForTheBad(@TempDir Path state) {
    Malformed[] kinds = Malformed.values();
    try (Intake intake = new Intake(state)) {
      for (int i = 0; i < RECORDS; i++) {
        deliver(intake, i, kinds[i % kinds.length]);
        if (i % BATCH == BATCH - 1) {
          collect(intake);
        }
      }
      collect(intake);

      assertThat(processed).as("seed %d", SEED).isEqualTo(sent);
      assertThat(found).as("seed %d", SEED).isEqualTo(expected);
      expected.forEach(
          (reason, count) ->
              assertThat(Counters.rejected(intake.metrics, reason)).as(reason).isEqualTo(count));
      assertThat(Counters.dropped(intake.metrics, "article")).isEqualTo(valueless);
    }
  }

  /** A good and a malformed one, in either order. */
  private void deliver(Intake intake, int number, Malformed kind) {
    boolean goodFirst = random.nextBoolean();
    if (goodFirst) {
      deliverGood(intake, number);
    }
    Malformed.Bytes bad = kind.spoil(invented("bad.example|" + number, number), random);
    intake.deliver(bad.key(), bad.value(), START);
    if (kind.reason.isEmpty()) {
      valueless++;
    } else {
      expected.merge(kind.reason, 1, Integer::sum);
    }
    if (!goodFirst) {
      deliverGood(intake, number);
    }
  }

  private void deliverGood(Intake intake, int number) {
    Article good = invented("good.example|" + number, number);
    intake.deliver(good, START);
    sent.add(good.id());
  }

  private static Article invented(String id, int number) {
    return article(id)
        .title("Report number " + number + " from the harbour")
        .body("Ship " + number + " arrived before noon with " + (number % 97) + " containers.")
        .build();
  }

  private void collect(Intake intake) {
    for (DeskEntry entry : intake.entries()) {
      processed.add(entry.getArticleId());
    }
    for (TestRecord<String, byte[]> record : intake.rejected()) {
      String reason =
          new String(record.headers().lastHeader(DeadLetterHandler.REASON).value(), UTF_8);
      found.merge(reason, 1, Integer::sum);
    }
  }
}
