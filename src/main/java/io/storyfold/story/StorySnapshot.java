package io.storyfold.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands at a revision.
 *
 * @param representative the article to show; null when the story is empty or merged
 * @param representativeReason why this one
 * @param pinned an editor chose it
 * @param headline the headline to show: an editor's or the representative's
 * @param firstPublishedAt earliest publication among its articles, epoch milliseconds
 * @param diversity see {@link Census#diversity}
 * @param originality share of articles with a text of their own, 0 to 1
 * @param score rank at the record's {@code updatedAt}
 * @param summary a few sentences of its originals
 * @param timeLine when its articles arrived
 * @param keywords most telling terms, strongest first
 * @param agencies agencies named in its articles' credit lines
 * @param central its most central recent articles, most central first, at most {@value
 *     #MAX_CENTRAL}
 * @param newest its newest articles, newest first, at most {@value #MAX_ARTICLES}
 */
public record StorySnapshot(
    StoryRecord record,
    @Nullable Member representative,
    String representativeReason,
    boolean pinned,
    String headline,
    long firstPublishedAt,
    Counts counts,
    double diversity,
    double originality,
    double score,
    List<Excerpt> summary,
    TimeLine timeLine,
    List<Keyword> keywords,
    List<String> agencies,
    List<Member> central,
    List<Member> newest,
    boolean replayed) {
  /** Bounds a snapshot's size: frontends page through the rest. */
  public static final int MAX_ARTICLES = 40;

  /** Central articles shown with a story. */
  public static final int MAX_CENTRAL = 5;

  /** Keywords shown with a story. */
  public static final int MAX_KEYWORDS = 8;
}
