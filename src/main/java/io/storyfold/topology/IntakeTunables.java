package io.storyfold.topology;

import io.storyfold.article.ArticleReader;
import io.storyfold.article.Sources;
import io.storyfold.runtime.DeskMap;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What intake may be told.
 *
 * @param desks which desk takes which language, and where its log is
 * @param readers gives each task a reader of its own
 * @param wallClock true: embargoes end, and the desks' time passes, by the clock on the wall, also
 *     when nothing arrives. False: by the records' timestamps alone, so that a run over old
 *     articles gives the same result every time
 * @param tick how often, by the clock on the wall, the desks are told that time passes
 * @param sources which source may publish under which ids
 * @param revisionMemory how long an article is remembered after its last change
 * @param orderMemory how long an order to withdraw an article that never came is remembered
 */
public record IntakeTunables(
    DeskMap desks,
    Supplier<ArticleReader> readers,
    boolean wallClock,
    Duration tick,
    Sources sources,
    Duration revisionMemory,
    Duration orderMemory) {}
