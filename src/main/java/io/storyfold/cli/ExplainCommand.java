package io.storyfold.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why two articles are copies or not, and why an article is in its story. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says why two articles are, or are not, called copies, and why one article stands in its",
      "story. Articles are ids, looked up in a fold's output or at a gateway; two files are compared",
      "by their texts."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold explain 'echo.example|1' 'post.example|7' --output out",
      "  storyfold explain 'post.example|7' --output out",
      "  storyfold explain 'post.example|7' --gateway http://localhost:8080",
      "  storyfold explain wire.txt report.txt"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int MOST = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ARTICLE",
      arity = "1..2",
      description = "One article id or two; two files when neither option is given.")
  private List<String> articles = new ArrayList<>();

  @ArgGroup private @Nullable From from;

  /** Where ids are looked up. */
  static final class From {
    @Option(names = "--output", paramLabel = "DIR", description = "Output directory of a fold.")
    private @Nullable Path output;

    @Option(names = "--gateway", paramLabel = "URL", description = "Address of a gateway.")
    private @Nullable String gateway;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    lines().forEach(out::println);
    out.flush();
    return 0;
  }

  private List<String> lines() throws IOException {
    if (from == null) {
      if (articles.size() < MOST) {
        throw new ParameterException(
            Picocli.bound(spec).commandLine(),
            "say where to look the article up, with --output or --gateway, or give two files");
      }
      return FilePair.explain(Path.of(articles.get(0)), Path.of(articles.get(1)));
    }
    PlacedArticles known =
        from.output == null
            ? new GatewayArticles(Picocli.bound(from.gateway))
            : new FoldedArticles(from.output);
    JsonNode first = known.find(articles.get(0));
    if (articles.size() == MOST) {
      return CopyWords.pair(first, known.find(articles.get(1)));
    }
    List<String> lines = new ArrayList<>(StoryWords.story(first));
    lines.addAll(CopyWords.copy(first));
    return lines;
  }
}
