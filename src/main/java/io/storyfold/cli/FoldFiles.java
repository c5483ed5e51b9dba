package io.storyfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.embedded.Outcome;
import io.storyfold.gateway.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** Writes what a fold found; the formats are part of the contract with users. */
final class FoldFiles {
  /** Where every article stands, one JSON object a line: what {@code explain} reads. */
  static final String PLACED = "placed.jsonl";

  private static final String HEADER =
      "article_id\tdesk\tstory_id\trelation\toriginal_id\tcontainment_in_source\tcontainment_of_source";

  private final Path directory;

  /**
   * Into this directory, which is made when it is not there.
   *
   * @throws IOException naming the directory when it cannot be made or written
   */
  FoldFiles(Path directory) throws IOException {
    this.directory = directory;
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new IOException("--output is a file, not a directory: " + directory);
    }
    Files.createDirectories(directory);
    Files.delete(Files.createTempFile(directory, "writable", ""));
  }

  void write(Outcome outcome, Collection<RejectedLine> rejected) throws IOException {
    assignments(outcome);
    lines(PLACED, outcome.placed().values());
    lines("updates.jsonl", outcome.updates());
    lines("stories.jsonl", outcome.stories().values());
    lines("rejected.jsonl", rejected);
  }

  private void assignments(Outcome outcome) throws IOException {
    try (Writer out = Files.newBufferedWriter(directory.resolve("assignments.tsv"), UTF_8)) {
      out.write(HEADER + "\n");
      for (PlacedArticle placed : outcome.placed().values()) {
        out.write(row(placed, outcome.storyOf(placed).getId()) + "\n");
      }
    }
  }

  private static String row(PlacedArticle placed, String storyId) {
    ArticleRef article = placed.getArticle();
    Evidence evidence = placed.getEvidence();
    return String.join(
        "\t",
        article.getId(),
        placed.getDesk(),
        storyId,
        article.getRelation().name(),
        article.getOriginalId(),
        evidence == null ? "" : share(evidence.getContainmentInSource()),
        evidence == null ? "" : share(evidence.getContainmentOfSource()));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private void lines(String name, Collection<?> values) throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)))) {
      for (Object value : values) {
        out.write(Json.bytes(value));
        out.write('\n');
      }
    }
  }
}
