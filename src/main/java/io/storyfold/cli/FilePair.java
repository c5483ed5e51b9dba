package io.storyfold.cli;

import io.storyfold.article.ArticleBuilder;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Overlap;
import io.storyfold.copy.Passages;
import io.storyfold.copy.Sketch;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import io.storyfold.evaluate.CopyCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares the texts of two files: the second as published after the first, by another outlet. */
final class FilePair {
  private static final int PASSAGE = 300;

  private FilePair() {}

  static List<String> explain(Path first, Path second) throws IOException {
    CopyCorpus.Item source = read(first);
    CopyCorpus.Item copy = read(second);
    Sketch sketch = Sketcher.sketch(copy.words());
    Sketch earlier = Sketcher.sketch(source.words());
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    engine.add(new CopyItem("1", first.toString(), 0, earlier, false), 1);
    CopyItem item = new CopyItem("2", second.toString(), 0, sketch, false);
    Verdict verdict = engine.add(item, 2).get(0).verdict();
    Overlap overlap = Overlap.of(sketch, earlier);
    List<String> lines = new ArrayList<>();
    lines.add(
        verdict.copy()
            ? "%s is a copy (%s) of %s".formatted(second, verdict.relation(), first)
            : "%s and %s are not copies".formatted(first, second));
    lines.add(
        "  %s of %s stands in %s, %s the other way; %d fingerprints in common"
            .formatted(
                CopyWords.percent(overlap.inOther()),
                second,
                first,
                CopyWords.percent(overlap.ofOther()),
                overlap.shared()));
    String passage = new Passages().longest(whole(copy), whole(source), PASSAGE);
    lines.add(
        passage.isEmpty()
            ? "  no three words in a row in common"
            : "  longest passage: \"" + CopyWords.oneLine(passage) + "\"");
    return lines;
  }

  private static String whole(CopyCorpus.Item item) {
    return String.join(
        "\n", item.read().article().title(), item.read().article().teaser(), item.text());
  }

  /** The first article of a file of articles; a file of anything else is a text. */
  private static CopyCorpus.Item read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MissingPrerequisiteException("no such file: " + file);
    }
    List<CopyCorpus.Item> articles = CopyCorpus.read(List.of(file));
    return articles.isEmpty()
        ? CopyCorpus.item(
            new ArticleBuilder()
                .id(file.toString())
                .source(file.toString())
                .body(Files.readString(file))
                .build(),
            0)
        : articles.get(0);
  }
}
