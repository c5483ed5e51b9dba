package io.storyfold.cli;

import io.storyfold.evaluate.Assignments;
import io.storyfold.evaluate.Clusterings;
import io.storyfold.evaluate.Gold;
import io.storyfold.gateway.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores assignments against gold. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Scores the stories of a fold against stories made by people: B-cubed, pairwise, adjusted",
      "Rand index. Only the articles that gold lists are scored."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold evaluate --gold gold.tsv --assignments out/assignments.tsv",
      "  storyfold evaluate --gold gold.tsv --assignments out/assignments.tsv --json",
      "",
      "Gold: a header 'article_id<TAB>story', then a row for each article."
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--gold", required = true, paramLabel = "GOLD.tsv", description = "The truth.")
  private @Nullable Path gold;

  @Option(
      names = "--assignments",
      required = true,
      paramLabel = "A.tsv",
      description = "assignments.tsv of a fold.")
  private @Nullable Path assignments;

  @Option(names = "--json", description = "One JSON object instead of a table.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Clusterings scores =
        Clusterings.compare(Gold.read(existing(gold)), Assignments.read(existing(assignments)));
    if (json) {
      out.println(new String(Json.bytes(object(scores)), StandardCharsets.UTF_8));
    } else {
      Table table = new Table("measure", "precision", "recall", "F1");
      row(table, "B-cubed", scores.bcubed());
      row(table, "pairwise", scores.pairwise());
      table.print(out);
      out.println("adjusted Rand index " + number(scores.adjustedRand()));
      out.println(
          "%d articles scored, %d of them not assigned; %d stories in gold, %d here"
              .formatted(
                  scores.articles(), scores.missing(), scores.goldStories(), scores.clusters()));
    }
    out.flush();
    return 0;
  }

  private static Path existing(@Nullable Path file) {
    Path path = Picocli.bound(file);
    if (!Files.isRegularFile(path)) {
      throw new MissingPrerequisiteException("no such file: " + path);
    }
    return path;
  }

  private static Map<String, Object> object(Clusterings scores) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("articles", scores.articles());
    object.put("missing", scores.missing());
    object.put("goldStories", scores.goldStories());
    object.put("clusters", scores.clusters());
    object.put("bcubed", object(scores.bcubed()));
    object.put("pairwise", object(scores.pairwise()));
    object.put("adjustedRand", scores.adjustedRand());
    return object;
  }

  private static Map<String, Object> object(Clusterings.Score score) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("precision", score.precision());
    object.put("recall", score.recall());
    object.put("f1", score.f1());
    return object;
  }

  private static void row(Table table, String measure, Clusterings.Score score) {
    table.row(measure, number(score.precision()), number(score.recall()), number(score.f1()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
