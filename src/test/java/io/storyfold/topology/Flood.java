package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import java.util.Random;

/** Ways to swamp one desk with articles that are all alike in something. */
enum Flood {
  /** One outlet sends ninety-nine of a hundred articles, each on something of its own. */
  ONE_SOURCE {
    @Override
    Article next(int number, Random random) {
      String source = number % 100 == 0 ? "other" + number + ".example" : "loud.example";
      return article(source, number).title(words(random, 7)).body(words(random, 60)).build();
    }
  },
  /** Every article is told of one event, each in an order of words of its own. */
  ONE_STORY {
    @Override
    Article next(int number, Random random) {
      return article("outlet" + number % 300 + ".example", number)
          .title(of(EVENT, random, 6))
          .body(of(EVENT, random, 40) + " " + words(random, 12))
          .build();
    }
  },
  /** One article comes in ever new versions. */
  ONE_ARTICLE {
    @Override
    Article next(int number, Random random) {
      return article("ticker.example", 1)
          .version(number + 1)
          .title("Live: state of the count " + number)
          .body(of(EVENT, random, 60))
          .build();
    }
  },
  /** Titles of one word that no other has, and nothing else. */
  ONE_WORD {
    @Override
    Article next(int number, Random random) {
      return article("outlet" + number % 300 + ".example", number)
          .title(word(random) + word(random) + number)
          .body("")
          .build();
    }
  },
  /** A common paragraph and as much that is new: every text hits the same lists of the index. */
  ONE_POSTING {
    @Override
    Article next(int number, Random random) {
      return article("outlet" + number % 300 + ".example", number)
          .title(words(random, 7))
          .body(words(random, 40) + ". " + Articles.FLOOD)
          .build();
    }
  };

  private static final String[] EVENT =
      ("Karden flood river Elm mayor Brandt dyke sandbags evacuation bridge rescue boats army pumps"
              + " minister visit damage insurance harvest railway")
          .split(" ");

  /** The article of that number, in the order of numbers. */
  abstract Article next(int number, Random random);

  private static ArticleBuilder article(String source, int number) {
    return Article.from(source)
        .id(source + "|" + number)
        .language("en")
        .publishedAt(Articles.START);
  }

  private static String of(String[] vocabulary, Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(vocabulary[random.nextInt(vocabulary.length)]).append(' ');
    }
    return text.toString();
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(word(random)).append(' ');
    }
    return text.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }
}
