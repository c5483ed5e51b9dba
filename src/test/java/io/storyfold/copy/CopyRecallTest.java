package io.storyfold.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.evaluate.TextEdits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Recall and precision on 4,000 German full texts with seeded edits.
 *
 * <p>3,000 articles are in the window; text of the others, which the window does not know, goes
 * into the edits. Texts under {@value #MIN_WORDS} words are left out: half of one is a sentence.
 */
class CopyRecallTest {
  private static final int WINDOW = 3000;
  private static final int TRIALS = 500;
  private static final int RANDOM_PAIRS = 100_000;
  private static final int MIN_WORDS = 120;

  private static final List<String> BODIES = new ArrayList<>();

  private final CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
  private final TextEdits edits = new TextEdits(31);
  private final Random random = new Random(31);
  private final List<String> fresh = new ArrayList<>();
  private long sequence;

  @BeforeAll
  static void read() throws IOException {
    Path shared = Path.of(System.getProperty("storyfold.shared", "../shared"));
    Path file = shared.resolve("data/de-fulltext/articles.jsonl.gz");
    Assumptions.assumeTrue(Files.exists(file), () -> "measured only where there is " + file);
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        BODIES.add(article.path("body").asText());
      }
    }
  }

  private void fillWindow() {
    for (String body : BODIES.subList(0, WINDOW)) {
      add("a" + sequence, "source" + sequence, body);
    }
    for (String body : BODIES.subList(WINDOW, BODIES.size())) {
      if (!add("fresh", "fresh", body).copy()) {
        fresh.add(body);
      }
      engine.remove("fresh");
    }
  }

  private Verdict add(String id, String source, String body) {
    return engine.add(Texts.item(id, source, 0, body), sequence++).get(0).verdict();
  }

  private double recall(UnaryOperator<String> edit) {
    int found = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      int i;
      do {
        i = random.nextInt(WINDOW);
      } while (TextEdits.words(BODIES.get(i)).size() < MIN_WORDS);
      Verdict verdict = add("copy", "elsewhere", edit.apply(BODIES.get(i)));
      String id = "a" + i;
      Verdict own = engine.verdict(id);
      String root = own != null && own.copy() ? own.rootId() : id;
      found += verdict.rootId().equals(root) ? 1 : 0;
      engine.remove("copy");
    }
    return (double) found / TRIALS;
  }

  private String other() {
    return fresh.get(random.nextInt(fresh.size()));
  }

  @Test
  void shouldFindSeededEdits() {
    fillWindow();
    Map<String, Double> recall = new LinkedHashMap<>();
    recall.put("typography", recall(edits::typography));
    recall.put("first 40 %", recall(body -> edits.firstPart(body, 0.4)));
    recall.put("30 % cut, 2 added", recall(body -> edits.cutAndAdd(body, 0.3, other())));
    recall.put("reordered", recall(edits::reorder));
    recall.put("20 % of words", recall(body -> edits.replaceWords(body, 0.2, other())));
    recall.put("half and half", recall(body -> edits.halfAndHalf(body, other())));
    recall.put("half in a longer", recall(body -> edits.insideLonger(body, other())));

    assertThat(recall.get("typography")).as(recall::toString).isEqualTo(1);
    assertThat(recall.get("first 40 %")).as(recall::toString).isGreaterThanOrEqualTo(0.99);
    assertThat(recall.get("30 % cut, 2 added")).as(recall::toString).isGreaterThanOrEqualTo(0.99);
    assertThat(recall.get("reordered")).as(recall::toString).isGreaterThanOrEqualTo(0.99);
    assertThat(recall.get("20 % of words")).as(recall::toString).isGreaterThanOrEqualTo(0.95);
    assertThat(recall.get("half and half")).as(recall::toString).isGreaterThanOrEqualTo(0.95);
    assertThat(recall.get("half in a longer")).as(recall::toString).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void shouldCallNoRandomPairACopyThatSharesNoPassage() {
    List<CopyItem> items = new ArrayList<>();
    for (String body : BODIES) {
      items.add(Texts.item("a" + items.size(), "source" + items.size(), 0, body));
    }
    for (int trial = 0; trial < RANDOM_PAIRS; trial++) {
      int a = random.nextInt(items.size());
      int b = random.nextInt(items.size());
      CopyEngine pair = new CopyEngine(CopySettings.DEFAULTS);
      pair.add(items.get(a), 1);
      if (a != b && pair.add(items.get(b), 2).get(0).verdict().copy()) {
        assertThat(new Passages().longest(BODIES.get(a), BODIES.get(b), 300))
            .hasSizeGreaterThan(80);
      }
    }
  }
}
