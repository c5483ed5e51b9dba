package io.storyfold.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names the stories of a fold in which mistakes would be. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the largest stories of a fold and the loosest, each with the articles that joined it",
      "with the least certainty: where two events were taken for one, it shows there first."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold review --output out",
      "  storyfold review --output out --largest 0 --loosest 50 --members 3"
    })
final class ReviewCommand implements Callable<Integer> {
  private static final Comparator<ReviewedStory> LARGEST =
      Comparator.comparingInt(ReviewedStory::size).reversed();
  private static final Comparator<ReviewedStory> LOOSEST =
      Comparator.comparingDouble(ReviewedStory::coherence);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Output directory of a fold.")
  private @Nullable Path output;

  @Option(
      names = "--largest",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the largest. Default ${DEFAULT-VALUE}.")
  private int largest;

  @Option(
      names = "--loosest",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of those with the lowest mean probability. Default ${DEFAULT-VALUE}.")
  private int loosest;

  @Option(
      names = "--members",
      paramLabel = "N",
      defaultValue = "8",
      description = "Articles named of each story. Default ${DEFAULT-VALUE}.")
  private int members;

  @Override
  public Integer call() throws IOException {
    Map<String, ReviewedStory> stories = new LinkedHashMap<>();
    new FoldedArticles(Picocli.bound(output))
        .forEach(
            placed -> {
              String id = placed.path("storyId").asText();
              if (!id.isEmpty()) {
                stories.computeIfAbsent(id, ReviewedStory::new).add(placed);
              }
            });
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    print(out, "The largest of %d stories", LARGEST, largest, stories.values());
    List<ReviewedStory> judged = stories.values().stream().filter(ReviewedStory::isJudged).toList();
    print(out, "The loosest of %d to which the model gave two articles", LOOSEST, loosest, judged);
    out.flush();
    return 0;
  }

  private void print(
      PrintWriter out,
      String title,
      Comparator<ReviewedStory> order,
      int most,
      Collection<ReviewedStory> stories) {
    if (most > 0) {
      Stream<ReviewedStory> chosen = stories.stream().sorted(order).limit(most);
      out.println(title.formatted(stories.size()));
      chosen.forEach(story -> story.lines(members).forEach(line -> out.println("  " + line)));
    }
  }
}
