package io.storyfold.story;

import java.util.List;

/**
 * What cannot be read off a story's members, as it is stored.
 *
 * @param ordinal sequence at which it began: the smaller survives a merge
 * @param createdAt the desk's clock when it began, epoch milliseconds
 * @param updatedAt the desk's clock at its last update, epoch milliseconds
 * @param lastArrivedAt the desk's clock at its newest article, epoch milliseconds
 * @param representativeId the article that stands for it; empty when there is none
 * @param headline an editor's; empty: the representative's is shown
 * @param locked an editor wants it not merged
 * @param rate decayed arrivals of originals
 * @param activity decayed arrivals of all articles: what keeps it open
 * @param mergedInto survivor of its merge; empty when it was not merged
 * @param mergedFrom stories that went into it, oldest first
 * @param excerpts sentences of its originals, from which its summary is chosen
 * @param snapshotAt the desk's clock at its last published snapshot, epoch milliseconds
 * @param pending it changed since
 */
public record StoryRecord(
    String id,
    long ordinal,
    String seedArticleId,
    StoryStatus status,
    int revision,
    long createdAt,
    long updatedAt,
    long lastArrivedAt,
    String representativeId,
    String headline,
    boolean locked,
    DecayedRate rate,
    DecayedRate activity,
    String mergedInto,
    List<String> mergedFrom,
    List<Excerpt> excerpts,
    long snapshotAt,
    boolean pending) {}
