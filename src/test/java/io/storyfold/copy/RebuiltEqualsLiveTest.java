package io.storyfold.copy;

import static io.storyfold.copy.Texts.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.evaluate.TextEdits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine restored from what the caller stored answers like the one that lived through it. */
class RebuiltEqualsLiveTest {
  /** Tight caps, so that boilerplate comes and goes within a small test. */
  private static final CopySettings SETTINGS =
      new CopySettings(
          Duration.ofDays(2),
          0.6,
          0.3,
          4,
          8,
          20,
          0.8,
          1.5,
          0.66,
          96,
          0.15,
          4,
          12,
          4,
          Duration.ofDays(1));

  private record Stored(CopyItem item, long sequence, Verdict verdict) {}

  /** What the desk's store would hold, and the engine over it. */
  private static final class Desk {
    final CopyEngine engine = new CopyEngine(SETTINGS);
    final Map<String, Stored> store = new HashMap<>();

    List<Judgement> add(CopyItem item, long sequence) {
      engine.expire(item.arrivedAt()).forEach(departed -> store.remove(departed.id()));
      List<Judgement> judgements = engine.add(item, sequence);
      store.put(item.id(), new Stored(item, sequence, Verdict.ORIGINAL));
      judgements.forEach(this::keep);
      return judgements;
    }

    List<Judgement> remove(String id) {
      store.remove(id);
      List<Judgement> judgements = engine.remove(id);
      judgements.forEach(this::keep);
      return judgements;
    }

    private void keep(Judgement judgement) {
      store.computeIfPresent(
          judgement.id(), (id, old) -> new Stored(old.item(), old.sequence(), judgement.verdict()));
    }

    Desk rebuilt() {
      Desk rebuilt = new Desk();
      rebuilt.store.putAll(store);
      store.values().stream()
          .sorted(Comparator.comparingLong(Stored::sequence))
          .forEach(s -> rebuilt.engine.restore(s.item(), s.sequence(), s.verdict()));
      return rebuilt;
    }
  }

  /** A stream with copies, revisions, withdrawals, footers, headlines, roundups and quiet days. */
  private static final class Stream {
    final Random random;
    final InventedText text;
    final TextEdits edits;
    final List<String> bodies = new ArrayList<>();
    final List<String> footers = new ArrayList<>();
    long sequence;
    long clock;

    Stream(long seed) {
      random = new Random(seed);
      text = new InventedText(seed);
      edits = new TextEdits(seed);
      for (int i = 0; i < 4; i++) {
        footers.add(text.words(60));
      }
    }

    CopyItem next() {
      sequence++;
      clock += random.nextInt(400) == 0 ? 30 * HOUR : random.nextInt((int) HOUR / 8);
      boolean known = sequence > 20 && random.nextInt(5) == 0;
      String id = "a" + (known ? sequence - random.nextInt(20) : sequence);
      String source = random.nextInt(12) + ".example";
      if (random.nextInt(8) == 0) {
        String title = "Ein Titel mit der Nummer " + random.nextInt(40) + " wiederholt sich oft";
        return Texts.headline(id, source, clock, title, random.nextBoolean() ? text.words(15) : "");
      }
      String body = body() + " " + footers.get(random.nextInt(footers.size()));
      return new CopyItem(id, source, clock, Texts.sketch("", "", body), random.nextInt(30) == 0);
    }

    private String body() {
      String body = text.words(80 + random.nextInt(200));
      if (bodies.size() > 5 && random.nextInt(5) < 3) {
        String earlier =
            bodies.get(bodies.size() - 1 - random.nextInt(Math.min(60, bodies.size())));
        body =
            switch (random.nextInt(5)) {
              case 0 -> earlier;
              case 1 -> edits.cutAndAdd(earlier, 0.3, body);
              case 2 -> edits.halfAndHalf(earlier, bodies.get(random.nextInt(bodies.size())));
              case 3 -> edits.replaceWords(earlier, 0.1, body);
              default -> earlier + " " + body;
            };
      }
      bodies.add(body);
      return body;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void shouldGiveEqualVerdictsOnTheNextThousandArticles(long seed) {
    Stream stream = new Stream(seed);
    Desk live = new Desk();
    for (int i = 0; i < 1500; i++) {
      step(stream, live);
    }
    Desk rebuilt = live.rebuilt();
    assertThat(rebuilt.engine.statistics()).isEqualTo(live.engine.statistics());
    int copies = 0;
    for (int i = 0; i < 1000; i++) {
      CopyItem item = stream.next();
      List<Judgement> judgements = live.add(item, stream.sequence);
      assertThat(rebuilt.add(item, stream.sequence)).isEqualTo(judgements);
      copies += judgements.get(0).verdict().copy() ? 1 : 0;
      if (stream.random.nextInt(15) == 0) {
        String id = "a" + (stream.sequence - stream.random.nextInt(60));
        assertThat(rebuilt.remove(id)).isEqualTo(live.remove(id));
      }
    }
    assertThat(rebuilt.engine.statistics()).isEqualTo(live.engine.statistics());
    assertThat(new TreeMap<>(rebuilt.store)).isEqualTo(new TreeMap<>(live.store));
    assertThat(copies).isBetween(150, 850);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void shouldNameOnlyRootsThatAreOriginalsOrHaveExpired(long seed) {
    Stream stream = new Stream(seed);
    Desk desk = new Desk();
    for (int i = 0; i < 1500; i++) {
      step(stream, desk);
      if (i % 50 == 0) {
        assertThat(desk.store.values())
            .filteredOn(stored -> stored.verdict().copy())
            .allSatisfy(
                stored -> {
                  Verdict root = desk.engine.verdict(stored.verdict().rootId());
                  assertThat(root == null || !root.copy()).isTrue();
                  assertThat(stored.verdict().rootId()).isNotEqualTo(stored.item().id());
                });
      }
    }
  }

  private static void step(Stream stream, Desk desk) {
    desk.add(stream.next(), stream.sequence);
    if (stream.random.nextInt(15) == 0) {
      desk.remove("a" + (stream.sequence - stream.random.nextInt(60)));
    }
  }
}
