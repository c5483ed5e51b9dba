package io.storyfold.evaluate.load;

import io.storyfold.avro.ArticleRef;
import io.storyfold.avro.Counts;
import io.storyfold.avro.Relation;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import io.storyfold.avro.UpdateKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Stories of invented words: few of them common, most of them rare, as in news. The same seed gives
 * the same stories.
 */
public final class InventedStories {
  /** Stands before the moment of sending in {@code StoryUpdate.words}. */
  static final String SENT = "sent=";

  private static final String[] SYLLABLES = {
    "ka", "lor", "mi", "ven", "tas", "or", "bel", "un", "dra", "se", "fi", "gar", "ho", "lin", "pes"
  };
  private static final String[] DESKS = {"de", "en", "fr", "es", "it", "nl", "pl", "other"};
  private static final int WORDS = 20_000;
  private static final int SOURCES = 300;
  private static final long MINUTE = 60_000;

  private final Random random;
  private final long newest;

  /**
   * @param newest epoch milliseconds of the newest story
   */
  public InventedStories(long seed, long newest) {
    this.random = new Random(seed);
    this.newest = newest;
  }

  /** Story {@code number} of {@code total}, the last one being the newest. */
  Story story(int number, int total, int revision) {
    Instant at = Instant.ofEpochMilli(newest - MINUTE * (total - number));
    String headline = headline();
    List<ArticleRef> articles = new ArrayList<>();
    int size = 1 + (int) (random.nextDouble() * random.nextDouble() * 8);
    for (int i = 0; i < size; i++) {
      articles.add(article("a" + number + "-" + i, i == 0 ? headline : headline(), at));
    }
    return Story.newBuilder()
        .setId(id(number))
        .setDesk(DESKS[number % DESKS.length])
        .setStatus(number % 3 == 0 ? StoryStatus.OPEN : StoryStatus.CLOSED)
        .setRevision(revision)
        .setHeadline(headline)
        .setRepresentative(articles.get(0))
        .setCreatedAt(at)
        .setUpdatedAt(at)
        .setFirstPublishedAt(at)
        .setLastArrivedAt(at)
        .setCounts(counts(size))
        .setScore(1 + random.nextDouble() * size)
        .setKeywords(List.of(word(), word(), word(), word()))
        .setAgencies(number % 4 == 0 ? List.of("nda") : List.of())
        .setArticles(articles)
        .build();
  }

  /** An update of a story that says by the clock of this process when it was made. */
  StoryUpdate update(Story story) {
    return StoryUpdate.newBuilder()
        .setId(story.getId() + "#" + story.getRevision())
        .setStoryId(story.getId())
        .setDesk(story.getDesk())
        .setRevision(story.getRevision())
        .setKind(UpdateKind.ARTICLE_ADDED)
        .setAt(story.getUpdatedAt())
        .setArticle(story.getRepresentative())
        .setHeadline(story.getHeadline())
        .setStatus(story.getStatus())
        .setCounts(story.getCounts())
        .setScore(story.getScore())
        .setWords(SENT + System.nanoTime())
        .build();
  }

  static String id(int number) {
    return "story-" + number;
  }

  /** One of the words, common ones first. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank + SYLLABLES.length;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }

  /** A publisher. */
  static String source(int number) {
    return "publisher-" + number % SOURCES + ".example";
  }

  private ArticleRef article(String id, String title, Instant at) {
    return ArticleRef.newBuilder()
        .setId(id)
        .setUrl("https://news.example/" + id)
        .setSource(source(random.nextInt(SOURCES)))
        .setTitle(title)
        .setPublishedAt(at)
        .setArrivedAt(at)
        .setRelation(Relation.ORIGINAL)
        .build();
  }

  private static Counts counts(int size) {
    return Counts.newBuilder().setArticles(size).setOriginals(size).setSources(size).build();
  }

  private String headline() {
    return IntStream.range(0, 8).mapToObj(i -> word()).collect(Collectors.joining(" "));
  }

  /** The cube of an even chance: half of what is drawn is of the first eighth. */
  private String word() {
    double chance = random.nextDouble();
    return word((int) (WORDS * chance * chance * chance));
  }
}
