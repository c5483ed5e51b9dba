package io.storyfold.story;

import io.storyfold.story.StoredDesk.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Orders of editors who see what a follower of the results sees, the same for the same seed. Most
 * can be carried out, some cannot.
 */
final class EditorsOrders {
  /** Bursts are shown together, so that snapshots wait and are given later. */
  static final StorySettings SETTINGS =
      StorySettings.DEFAULTS.with(
          StorySettings.DEFAULTS.idle(), Duration.ofMinutes(40), UnaryOperator.identity());

  static final List<CommandKind> KINDS =
      Arrays.stream(CommandKind.values()).filter(kind -> kind != CommandKind.UNKNOWN).toList();

  private static final int RECENT = 40;

  private final Random random;
  private final TreeMap<Integer, String> newest = new TreeMap<>();
  private final Map<String, String> storyOf = new TreeMap<>();
  private final Set<String> blocked = new HashSet<>();
  private int placed;
  private int ordered;

  EditorsOrders(long seed) {
    random = new Random(seed);
  }

  /** Takes note of what an entry changed. */
  void saw(Outcome outcome) {
    for (Member member : outcome.placed()) {
      storyOf.put(member.articleId(), member.storyId());
      newest.put(placed++, member.articleId());
      blocked.remove(member.articleId());
      if (member.storyId().isEmpty()) {
        blocked.add(member.articleId());
      }
    }
    outcome.withdrawn().forEach(storyOf::remove);
  }

  /** The next order; at half of the calls one of an unknown kind. */
  Command next() {
    CommandKind kind =
        random.nextBoolean() ? CommandKind.UNKNOWN : KINDS.get(random.nextInt(KINDS.size()));
    List<String> articles = articles(kind);
    String story = articles.isEmpty() ? "" : storyOf.getOrDefault(articles.get(0), "");
    String other = storyOf.getOrDefault(recent(), "");
    String headline = random.nextInt(3) == 0 ? "" : "Headline " + ordered;
    return new Command("c" + ordered++, kind, story, other, articles, headline);
  }

  private List<String> articles(CommandKind kind) {
    if (kind == CommandKind.UNBLOCK && !blocked.isEmpty()) {
      return blocked.stream().sorted().limit(2).toList();
    }
    String first = recent();
    List<String> articles = new ArrayList<>(List.of(first));
    if (kind == CommandKind.SPLIT && random.nextBoolean()) {
      storyOf.forEach(
          (article, story) -> {
            if (articles.size() < 3 && story.equals(storyOf.get(first))) {
              articles.add(article);
            }
          });
    }
    return articles;
  }

  private String recent() {
    int back = random.nextInt(RECENT);
    Map.Entry<Integer, String> found = newest.floorEntry(placed - 1 - back);
    return found == null ? "nothing yet" : found.getValue();
  }
}
