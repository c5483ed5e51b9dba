package io.storyfold.cli;

import io.storyfold.avro.PlacedArticle;
import io.storyfold.evaluate.Clusterings;
import io.storyfold.runtime.Settings;
import io.storyfold.runtime.TopicReader;
import io.storyfold.topology.RecordSerdes;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares the live results with those of a refold. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares articles.placed of the live desk with that of a refold, story by story: how many are",
      "the same, and of the others which articles they hold here and there. Stories count as placed:",
      "merges since then are not followed."
    },
    footerHeading = "%nExamples:%n",
    footer = "  storyfold diff --with next. --config storyfold.properties")
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--with",
      paramLabel = "PREFIX",
      required = true,
      description = "results.prefix of the refold.")
  private @Nullable String with;

  @Override
  public Integer call() {
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Main program = Picocli.bound(main);
    Map<String, String> live = stories(program.settings());
    Map<String, String> next = stories(RefoldCommand.beside(program, Picocli.bound(with)));
    Set<String> both = new TreeSet<>(live.keySet());
    both.retainAll(next.keySet());
    out.println(both.size() + " articles in both");
    out.println(live.size() - both.size() + " articles in the live results only");
    out.println(next.size() - both.size() + " articles in the refold only");
    live.keySet().retainAll(both);
    next.keySet().retainAll(both);
    if (!both.isEmpty()) {
      print(live, next, out);
    }
    return ExitCode.OK;
  }

  private static void print(Map<String, String> live, Map<String, String> next, PrintWriter out) {
    Map<String, Set<String>> now = members(live);
    Set<Set<String>> then = new HashSet<>(members(next).values());
    long same = now.values().stream().filter(then::contains).count();
    Clusterings compared = Clusterings.compare(live, next);
    out.println(
        String.format(
            Locale.ROOT,
            "%d stories live, %d refolded, %d the same; B-cubed F1 %.3f",
            now.size(),
            then.size(),
            same,
            compared.bcubed().f1()));
    now.forEach(
        (story, articles) -> {
          if (!then.contains(articles)) {
            Set<String> there = new TreeSet<>();
            articles.forEach(article -> there.add(next.getOrDefault(article, "")));
            out.println("live " + story + " " + articles + ": refolded into " + there);
          }
        });
  }

  private static Map<String, Set<String>> members(Map<String, String> stories) {
    Map<String, Set<String>> members = new TreeMap<>();
    stories.forEach(
        (article, story) -> members.computeIfAbsent(story, s -> new TreeSet<>()).add(article));
    return members;
  }

  /** Story by article, as the compacted topic has them last. */
  private static Map<String, String> stories(Settings settings) {
    Map<String, String> stories = new TreeMap<>();
    TopicReader.<PlacedArticle>read(
        settings.topics().placed().name(),
        settings.clients().consumer(),
        RecordSerdes.of(settings.clients().registry()).placed().deserializer(),
        record -> {
          if (record.value() == null) {
            stories.remove(record.key());
          } else {
            stories.put(record.key(), record.value().getStoryId());
          }
        });
    return stories;
  }
}
