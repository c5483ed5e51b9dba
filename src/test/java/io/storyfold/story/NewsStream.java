package io.storyfold.story;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of invented news, the same for the same seed: events that several outlets report on, copies
 * in whole and in part, revisions, withdrawals, live blogs, quiet days and ticks. Enough happens in
 * it that stories merge, close, open again and are forgotten.
 */
public final class NewsStream {
  /** When it begins, epoch milliseconds. */
  public static final long START = Instant.parse("2026-01-05T08:00:00Z").toEpochMilli();

  private static final long PAUSE = Duration.ofMinutes(12).toMillis();
  private static final long QUIET = Duration.ofHours(132).toMillis();
  private static final int QUIET_EVERY = 900;
  private static final int ACTIVE_EVENTS = 10;
  private static final int RECENT = 60;
  private static final int SENTENCES = 8;

  private final Random random;
  private final Vocabulary vocabulary;
  private final List<Step> steps = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final List<Article> live = new ArrayList<>();
  private long now = START;
  private int articles;

  /**
   * One entry for a desk: an article, the id of a withdrawn one, or neither: time passes.
   *
   * @param at arrival, epoch milliseconds
   */
  public record Step(long at, @Nullable Article article, @Nullable String withdrawn) {}

  private NewsStream(long seed) {
    random = new Random(seed);
    vocabulary = new Vocabulary(random);
  }

  /** So many steps of the stream with this seed. */
  public static List<Step> of(long seed, int steps) {
    NewsStream stream = new NewsStream(seed);
    while (stream.steps.size() < steps) {
      stream.step();
    }
    return stream.steps;
  }

  private void step() {
    boolean quiet = steps.size() % QUIET_EVERY == QUIET_EVERY - 1;
    now += quiet ? QUIET : (long) (PAUSE * -Math.log(1 - random.nextDouble()));
    double what = live.isEmpty() ? 0 : random.nextDouble();
    if (what < 0.45) {
      publish(report());
    } else if (what < 0.65) {
      publish(copy(recent(RECENT)));
    } else if (what < 0.78) {
      revise(recent(RECENT * ACTIVE_EVENTS));
    } else if (what < 0.86) {
      withdraw(recent(RECENT * ACTIVE_EVENTS));
    } else if (what < 0.96) {
      steps.add(new Step(now, null, null));
    } else {
      publish(fresh().title("Liveblog: " + event().headline(random)).body(mixed()));
    }
  }

  private void publish(ArticleBuilder builder) {
    Article article = builder.build();
    live.add(article);
    steps.add(new Step(now, article, null));
  }

  private ArticleBuilder report() {
    Event event = event();
    return fresh().title(event.headline(random)).body(event.text(random, SENTENCES));
  }

  private ArticleBuilder copy(Article of) {
    String own = event().text(random, SENTENCES);
    int half = of.body().indexOf('.', of.body().length() / 2) + 1;
    String body =
        switch (random.nextInt(4)) {
          case 0 -> of.body().substring(0, half);
          case 1 -> of.body() + own;
          default -> of.body();
        };
    return fresh().title(random.nextBoolean() ? of.title() : event().headline(random)).body(body);
  }

  private void revise(Article before) {
    live.remove(before);
    boolean rewritten = random.nextInt(5) == 0;
    String body = rewritten ? report().build().body() : before.body() + event().text(random, 1);
    publish(
        Article.from(before.source())
            .id(before.id())
            .language("en")
            .publishedAt(before.publishedAt().orElse(now))
            .version(before.version() + 1)
            .title(rewritten ? event().headline(random) : before.title())
            .body(body));
  }

  private void withdraw(Article article) {
    live.remove(article);
    steps.add(new Step(now, null, article.id()));
  }

  /** Half of one event, half of another. */
  private String mixed() {
    return event().text(random, SENTENCES / 2) + event().text(random, SENTENCES / 2);
  }

  private ArticleBuilder fresh() {
    String source = "outlet" + random.nextInt(15) + ".example";
    return Article.from(source)
        .id(source + '|' + articles++)
        .language("en")
        .publishedAt(now)
        .version(1);
  }

  private Article recent(int among) {
    int newest = Math.min(among, live.size());
    return live.get(live.size() - 1 - random.nextInt(newest));
  }

  private Event event() {
    if (events.isEmpty() || random.nextInt(12) == 0) {
      events.add(new Event(vocabulary));
    }
    return events.get(events.size() - 1 - random.nextInt(Math.min(ACTIVE_EVENTS, events.size())));
  }

  /** What is talked about: first from two sides that share little, later as one thing. */
  private static final class Event {
    private static final int WORDS = 14;
    private static final int APART = 6;

    private final Vocabulary vocabulary;
    private final List<String> words;
    private int told;

    Event(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.words = vocabulary.names(WORDS);
    }

    String headline(Random random) {
      return String.join(" ", word(random), word(random), vocabulary.common(), word(random));
    }

    String text(Random random, int sentences) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < sentences; i++) {
        for (int j = 0; j < 5; j++) {
          text.append(word(random)).append(' ').append(vocabulary.common()).append(' ');
        }
        text.append(vocabulary.common()).append(". ");
      }
      told++;
      return text.toString();
    }

    private String word(Random random) {
      int half = WORDS / 2;
      int side = told % 2 == 0 ? 0 : half;
      return words.get(told < APART ? side + random.nextInt(half) : random.nextInt(WORDS));
    }
  }

  /** Words that mean nothing. */
  private static final class Vocabulary {
    private static final String[] SYLLABLES = {
      "ba", "do", "fen", "gil", "hor", "ka", "lem", "mi", "nur", "pol", "ra", "sun", "tav", "wes"
    };
    private static final int COMMON = 500;

    private final Random random;
    private final List<String> common = new ArrayList<>();

    Vocabulary(Random random) {
      this.random = random;
      for (int i = 0; i < COMMON; i++) {
        common.add(word(2 + random.nextInt(2)));
      }
    }

    String common() {
      return common.get(random.nextInt(COMMON));
    }

    List<String> names(int count) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        String word = word(4);
        names.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
      return names;
    }

    private String word(int syllables) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      return word.toString();
    }
  }
}
