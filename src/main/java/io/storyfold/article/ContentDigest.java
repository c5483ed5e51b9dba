package io.storyfold.article;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;

/** A digest of what readers see of an article: equal digests are the same version. */
public final class ContentDigest {
  private ContentDigest() {}

  /** 64 bits of Komihash 5.0 over everything shown. */
  public static long of(Article article) {
    HashStream64 stream = Hashing.komihash5_0().hashStream();
    stream
        .putString(article.title())
        .putString(article.kicker())
        .putString(article.teaser())
        .putString(article.body())
        .putString(article.credit())
        .putString(article.url())
        .putString(article.imageUrl())
        .putString(article.usageTerms())
        .putBoolean(article.correction());
    return stream.getAsLong();
  }
}
