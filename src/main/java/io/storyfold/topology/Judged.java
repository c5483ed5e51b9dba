package io.storyfold.topology;

import io.storyfold.article.ReadArticle;
import io.storyfold.avro.EntryKind;
import io.storyfold.avro.Withdrawal;
import io.storyfold.copy.Verdict;
import io.storyfold.story.Command;
import io.storyfold.story.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desk entry with what dedup found: goes from dedup to stories within one task and transaction.
 *
 * @param at the desk's clock, epoch milliseconds
 * @param article set for an article
 * @param first whether it is the article's first accepted version
 * @param finding the verdict on it; null when there is no article
 * @param withdrawal why the article is gone; UNKNOWN for other entries
 * @param changed verdicts on other articles that changed with this entry
 * @param command set for a command
 */
record Judged(
    EntryKind kind,
    String desk,
    long at,
    String articleId,
    @Nullable ReadArticle article,
    boolean first,
    @Nullable Finding finding,
    Withdrawal withdrawal,
    List<Finding> changed,
    @Nullable Command command) {

  /** Whether the article's publisher took it back. */
  boolean takenBack() {
    return kind == EntryKind.WITHDRAWAL && withdrawal != Withdrawal.EXPIRED;
  }

  /** A verdict with its evidence; evidence is null for an original. */
  record Finding(String articleId, Verdict verdict, @Nullable Evidence evidence) {}
}
