package io.storyfold.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.avro.Story;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Records that are no articles, or articles that may not enter, each with what must become of it.
 */
enum Malformed {
  WRONG_MAGIC("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] value = encode(article);
      value[0] = (byte) (1 + random.nextInt(255));
      return new Bytes(article.id(), value);
    }
  },
  UNKNOWN_SCHEMA("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] value = encode(article);
      ByteBuffer.wrap(value).putInt(1, 100_000 + random.nextInt(20));
      return new Bytes(article.id(), value);
    }
  },
  NEGATIVE_SCHEMA("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] value = encode(article);
      ByteBuffer.wrap(value).putInt(1, -1 - random.nextInt(20));
      return new Bytes(article.id(), value);
    }
  },
  TRUNCATED("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] value = encode(article);
      return new Bytes(article.id(), Arrays.copyOf(value, random.nextInt(value.length)));
    }
  },
  /**
   * The first field claims 1.5 GB, below what Avro itself refuses; Avro's lengths are zigzag
   * varints.
   */
  HUGE_STRING("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] huge = {(byte) 0x80, (byte) 0xbc, (byte) 0xc1, (byte) 0x96, 0x0b};
      return new Bytes(article.id(), prefixed(encode(article), huge));
    }
  },
  NEGATIVE_LENGTH("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      return new Bytes(
          article.id(), prefixed(encode(article), (byte) (2 * random.nextInt(60) + 1)));
    }
  },
  RANDOM_BYTES("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      if (noise.length > 0) {
        noise[0] |= 1;
      }
      return new Bytes(article.id(), noise);
    }
  },
  JSON("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      int depth = 1 + random.nextInt(2_000);
      return new Bytes(article.id(), ("{\"a\":".repeat(depth) + "1").getBytes(UTF_8));
    }
  },
  /** Well written, by the schema of another topic. */
  OTHER_TYPE("UNREADABLE") {
    @Override
    Bytes spoil(Article article, Random random) {
      Story story = Story.newBuilder().setId(article.id()).build();
      return new Bytes(
          article.id(), Driven.serdes().story().serializer().serialize("stories", story));
    }
  },
  NO_KEY("KEY_MISMATCH") {
    @Override
    Bytes spoil(Article article, Random random) {
      return new Bytes(null, encode(article));
    }
  },
  OTHER_KEY("KEY_MISMATCH") {
    @Override
    Bytes spoil(Article article, Random random) {
      return new Bytes(article.id() + random.nextInt(9), encode(article));
    }
  },
  NO_SOURCE("MISSING_SOURCE") {
    @Override
    Bytes spoil(Article article, Random random) {
      return of(builder(article).source(" "));
    }
  },
  NO_TEXT("MISSING_TEXT") {
    @Override
    Bytes spoil(Article article, Random random) {
      return of(builder(article).title("").body(" \n "));
    }
  },
  BAD_URL("BAD_URL") {
    @Override
    Bytes spoil(Article article, Random random) {
      return of(builder(article).url("javascript:alert(" + random.nextInt() + ")"));
    }
  },
  BAD_VERSION("BAD_VERSION") {
    @Override
    Bytes spoil(Article article, Random random) {
      return of(builder(article).version(Integer.MIN_VALUE + random.nextInt(9)));
    }
  },
  TOO_LONG("TOO_LARGE") {
    @Override
    Bytes spoil(Article article, Random random) {
      return of(builder(article).title("long ".repeat(401 + random.nextInt(100))));
    }
  },
  /** Counted and dropped: nothing is there that could be set aside. */
  NO_VALUE("") {
    @Override
    Bytes spoil(Article article, Random random) {
      return new Bytes(article.id(), null);
    }
  };

  final String reason;

  Malformed(String reason) {
    this.reason = reason;
  }

  /** Key and value as they are sent. */
  static final class Bytes {
    private final @Nullable String key;
    private final byte @Nullable [] value;

    Bytes(@Nullable String key, byte @Nullable [] value) {
      this.key = key;
      this.value = value;
    }

    @Nullable String key() {
      return key;
    }

    byte @Nullable [] value() {
      return value;
    }
  }

  abstract Bytes spoil(Article article, Random random);

  static byte[] encode(Article article) {
    return Driven.serdes()
        .article()
        .serializer()
        .serialize("articles.incoming", ArticleCodec.encode(article));
  }

  private static ArticleBuilder builder(Article a) {
    return Article.from(a.source())
        .id(a.id())
        .title(a.title())
        .body(a.body())
        .language(a.language())
        .publishedAt(a.publishedAt().orElseThrow());
  }

  private static Bytes of(ArticleBuilder article) {
    Article built = article.build();
    return new Bytes(built.id(), encode(built));
  }

  /** The first bytes of a record, magic and schema id, and then others. */
  private static byte[] prefixed(byte[] record, byte... rest) {
    byte[] both = Arrays.copyOf(record, 5 + rest.length);
    System.arraycopy(rest, 0, both, 5, rest.length);
    return both;
  }
}
