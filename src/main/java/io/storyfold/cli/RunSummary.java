package io.storyfold.cli;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.embedded.Outcome;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run found, told to someone who sees Storyfold for the first time. */
final class RunSummary {
  private static final int LARGEST = 5;

  private final Outcome outcome;
  private final Collection<RejectedLine> rejected;
  private final long read;

  RunSummary(long read, Outcome outcome, Collection<RejectedLine> rejected) {
    this.read = read;
    this.outcome = outcome;
    this.rejected = rejected;
  }

  void print(PrintWriter out) {
    Map<Relation, Long> relations = relations();
    long originals = relations.getOrDefault(Relation.ORIGINAL, 0L);
    List<Story> stories = standing();
    long shared = stories.stream().filter(s -> s.getCounts().getArticles() > 1).count();
    line(out, "%,d deliveries read, %,d articles stand", read, outcome.placed().size());
    line(out, "  %,d originals", originals);
    line(
        out,
        "  %,d copies: %,d exact, %,d near, %,d partial",
        outcome.placed().size() - originals,
        relations.getOrDefault(Relation.EXACT, 0L),
        relations.getOrDefault(Relation.NEAR, 0L),
        relations.getOrDefault(Relation.PARTIAL, 0L));
    line(out, "%,d rejected%s", rejected.size(), reasons());
    line(out, "%,d stories, %,d of them with more than one article", stories.size(), shared);
    if (!stories.isEmpty()) {
      line(out, "The largest:");
      stories.stream().limit(LARGEST).forEach(story -> print(out, story));
    }
    out.flush();
  }

  private static void print(PrintWriter out, Story story) {
    ArticleRef representative = story.getRepresentative();
    line(out, "");
    line(out, "  %s  [%s]", story.getHeadline(), story.getDesk());
    line(
        out,
        "    %d articles of %d sources: %d originals, %d copies%s",
        story.getCounts().getArticles(),
        story.getCounts().getSources(),
        story.getCounts().getOriginals(),
        story.getCounts().getCopies(),
        story.getAgencies().isEmpty()
            ? ""
            : "; agencies: " + String.join(", ", story.getAgencies()));
    if (representative != null) {
      line(
          out,
          "    shown for it: %s, because: %s",
          representative.getSource(),
          story.getRepresentativeReason());
    }
  }

  private List<Story> standing() {
    return outcome.stories().values().stream()
        .filter(s -> s.getStatus() == StoryStatus.OPEN || s.getStatus() == StoryStatus.CLOSED)
        .sorted(
            Comparator.comparing((Story s) -> s.getCounts().getArticles())
                .reversed()
                .thenComparing(Story::getId))
        .toList();
  }

  private Map<Relation, Long> relations() {
    return outcome.placed().values().stream()
        .map(PlacedArticle::getArticle)
        .collect(
            Collectors.groupingBy(
                ArticleRef::getRelation,
                () -> new EnumMap<>(Relation.class),
                Collectors.counting()));
  }

  private String reasons() {
    return rejected.isEmpty()
        ? ""
        : rejected.stream()
            .collect(
                Collectors.groupingBy(RejectedLine::reason, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
