package io.storyfold.cli;

import io.storyfold.evaluate.Gold;
import io.storyfold.evaluate.StreamItem;
import io.storyfold.evaluate.StreamItems;
import io.storyfold.evaluate.Trainer;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.JoinModelFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fits the join-or-new model. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the model that decides whether an article joins a story, from articles and the stories",
      "people put them into. The same input gives the same bytes. Name the result in the setting",
      "story.model.file to use it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold train --gold gold.tsv articles.jsonl.gz --model model.json",
      "  storyfold train --gold monday.tsv --gold friday.tsv week.jsonl.gz --model model.json",
      "",
      "Gold: a header 'article_id<TAB>story', then a row for each article. Names of stories count",
      "within one file of gold. The input should begin some days before the articles gold lists."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "GOLD.tsv",
      description = "The truth; may be given several times.")
  private List<Path> golds = new ArrayList<>();

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files of articles in order of arrival, or directories of them.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Where to write the model; default standard output.")
  private @Nullable Path target;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The model to begin with; default the shipped one.")
  private @Nullable Path first;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "short",
      description = "The profile to fit; the others stay. Default ${DEFAULT-VALUE}.")
  private String profile = "short";

  @Option(
      names = "--join",
      paramLabel = "P",
      description = "Probability from which an article joins; default that of the first model.")
  private @Nullable Double join;

  @Option(
      names = "--merge",
      paramLabel = "P",
      description =
          "Probability, or affinity, from which stories merge; default that of the first model.")
  private @Nullable Double merge;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "trained",
      description = "Version of the model, shown in decisions. Default ${DEFAULT-VALUE}.")
  private String name = "trained";

  @Override
  public Integer call() throws IOException {
    List<Path> files = InputFiles.expand(inputs);
    JoinModel model = beginning();
    JoinModel.Profile fitted = model.named(profile);
    model =
        model.with(
            fitted.asking(
                join == null ? fitted.join() : join,
                merge == null ? fitted.merge().threshold() : merge));
    List<StreamItem> items = StreamItems.read(files.toArray(Path[]::new));
    List<Trainer.Course> courses = new ArrayList<>();
    for (Path gold : golds) {
      courses.add(new Trainer.Course(items, gold(gold, items)));
    }
    Trainer trainer = new Trainer(ClusterSettings.defaults());
    JoinModel trained = trainer.train(model, profile, courses).called(name);
    write(trained.with(trained.named(profile).from(provenance(courses, files))));
    return 0;
  }

  private JoinModel beginning() throws IOException {
    if (first == null) {
      return JoinModelFile.shipped();
    }
    if (!Files.isRegularFile(first)) {
      throw new MissingPrerequisiteException("no such file: " + first);
    }
    try (InputStream in = Files.newInputStream(first)) {
      return JoinModelFile.read(in, first.toString());
    }
  }

  private static Map<String, String> gold(Path file, List<StreamItem> items) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new MissingPrerequisiteException("no such file: " + file);
    }
    Map<String, String> gold = Gold.read(file);
    long known = items.stream().filter(item -> gold.containsKey(item.id())).count();
    if (known == 0) {
      throw new MissingPrerequisiteException(
          file + ": the input holds none of its " + gold.size() + " articles");
    }
    return gold;
  }

  private String provenance(List<Trainer.Course> courses, List<Path> files) {
    StringBuilder text = new StringBuilder("storyfold train, ");
    text.append(Trainer.ROUNDS).append(" rounds of imitation on ");
    for (int i = 0; i < golds.size(); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(golds.get(i).getFileName())
          .append(" (")
          .append(courses.get(i).gold().size())
          .append(" articles)");
    }
    for (int i = 0; i < files.size(); i++) {
      text.append(i == 0 ? " of " : ", ").append(files.get(i).getFileName());
    }
    return text.append("; thresholds were given, not fitted").toString();
  }

  private void write(JoinModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JoinModelFile.write(model, bytes);
    bytes.write('\n');
    if (target == null) {
      PrintWriter out = Picocli.bound(spec).commandLine().getOut();
      out.print(bytes.toString(StandardCharsets.UTF_8));
      out.flush();
    } else {
      Files.write(target, bytes.toByteArray());
    }
  }
}
