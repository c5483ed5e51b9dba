package io.storyfold.bench;

import io.storyfold.article.Article;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An endless stream of invented articles, equal for equal seeds: four languages, stories of
 * Zipf-like sizes, four in ten articles copied from another outlet, some with credit lines, some
 * delivered as HTML.
 *
 * <p>Not a test of quality: invented words cannot be ambiguous, so the stories found are better
 * than on real news. The work, lengths and repetition are those of news.
 */
public final class InventedNews implements Iterator<Article> {
  /** What an outlet delivers. */
  public enum Kind {
    /** Title, teaser and a text of 2 to 6 kB, 3 kB in the mean. */
    FULL_TEXT,
    /** Title and teaser, as on a front page. */
    FRONT_PAGE
  }

  private static final long START = 1_767_225_600_000L; // 2026-01-01T00:00Z
  private static final long DAY = 86_400_000L;

  private static final double COPIES = .4;

  /** Of the originals, those that begin a story. */
  private static final double BEGINNINGS = .35;

  /** Stories that are being told at a time, of each language. */
  private static final int ACTIVE = 4_000;

  /** Flattens the top: the largest story has some hundred articles, not a tenth of all. */
  private static final int FLAT = 10;

  private static final double HTML = .1;
  private static final double CREDITED = .3;
  private static final int OUTLETS = 250;
  private static final int TEASER = 180;
  private static final int SHORTEST = 2_000;
  private static final int LONGEST = 6_000;
  private static final int MEAN_ABOVE = 1_000;

  private final SplittableRandom random;
  private final Prose prose;
  private final Reprint reprint;
  private final Kind kind;
  private final double millisApart;
  private final List<List<InventedStory>> active = new ArrayList<>();
  private long written;

  /**
   * A stream.
   *
   * @param perDay articles a day, at least 1: sets how far their dates lie apart
   */
  public InventedNews(long seed, Kind kind, int perDay) {
    this.random = new SplittableRandom(seed);
    this.prose = new Prose(random);
    this.reprint = new Reprint(random, prose);
    this.kind = kind;
    this.millisApart = (double) DAY / perDay;
    for (InventedLanguage language : InventedLanguage.ALL) {
      active.add(new ArrayList<>(List.of(new InventedStory(language, random))));
    }
  }

  /** The next {@code count} articles. */
  public List<Article> take(int count) {
    List<Article> taken = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      taken.add(next());
    }
    return taken;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Article next() {
    boolean copy = random.nextDouble() < COPIES;
    InventedStory story = story(!copy && random.nextDouble() < BEGINNINGS);
    String source = "outlet" + random.nextInt(OUTLETS) + '.' + story.language().tag() + ".example";
    InventedStory.Original copied = copy ? story.original(random) : null;
    String teaser = copied == null ? prose.line(story, TEASER) : copied.teaser();
    String body = "";
    if (kind == Kind.FULL_TEXT) {
      body = copied == null ? prose.text(story, length()) : reprint.of(story, copied);
    }
    String title = prose.headline(story);
    if (copied == null) {
      story.remember(new InventedStory.Original(source, title, teaser, body));
    }
    long at = START + (long) (written++ * millisApart);
    return Article.from(source)
        .id(source + '|' + written)
        .url("https://" + source + "/news/" + written)
        .title(title)
        .teaser(teaser)
        .body(delivered(body))
        .language(story.language().tag())
        .publishedAt(at)
        .version(1)
        .build();
  }

  private InventedStory story(boolean begins) {
    List<InventedStory> stories = active.get(Zipf.rank(random, active.size()));
    if (!begins) {
      return stories.get(Zipf.rank(random, stories.size(), FLAT));
    }
    InventedStory begun = new InventedStory(stories.get(0).language(), random);
    if (stories.size() < ACTIVE) {
      stories.add(begun);
    } else {
      stories.set(random.nextInt(ACTIVE), begun);
    }
    return begun;
  }

  private int length() {
    double above = -MEAN_ABOVE * Math.log(1 - random.nextDouble());
    return (int) Math.min(LONGEST, SHORTEST + above);
  }

  private String delivered(String body) {
    if (body.isEmpty()) {
      return body;
    }
    String text = random.nextDouble() < CREDITED ? body + "\n(dpa)" : body;
    return random.nextDouble() < HTML ? "<p>" + text.replace("\n", "</p>\n<p>") + "</p>" : text;
  }
}
