/**
 * Stories: what a story is, how it lives and ends, and what is told of it.
 *
 * <p>A story holds the articles of one desk about one event and its direct developments. {@link
 * io.storyfold.story.StoryEngine} takes the desk's entries one by one, in their recorded order, and
 * answers each with {@link io.storyfold.story.StoryChanges}: members to store, updates and
 * snapshots to publish. Which story an article belongs to is decided by {@link
 * io.storyfold.story.cluster.Clusterer}; that a copy follows the article it was taken from, and a
 * revision stays where its article was, is decided here.
 *
 * <h2>Who does what</h2>
 *
 * <ul>
 *   <li>{@code Placement}: which story an article goes to, editors' orders first.
 *   <li>{@code Editor}: carries out an editor's command, and keeps what was meant as {@code
 *       Constraints} on articles, which outlast versions, withdrawals and merges.
 *   <li>{@code Movement}: articles into stories and out of them, with the updates that tell of it.
 *   <li>{@code Rejudging}: new verdicts on copies whose source is gone.
 *   <li>{@code StoryBook}: the stories and their members in memory, in step with the index.
 *   <li>{@code Housekeeping}: the tick at each full hour of the desk's clock: merging, closing,
 *       forgetting.
 *   <li>{@code Chronicle}: one revision and one update for everything that happens.
 *   <li>{@code Publication}: when a story is shown anew; {@code Portraits}: how.
 *   <li>{@code Excerpts}, {@code Summarizer}: sentences of originals, and which of them tell what
 *       the story is about. {@code Census}: counts, diversity, originality.
 *   <li>{@code Representatives}: the article that stands for a story.
 *   <li>{@link io.storyfold.story.StoryRebuild}: the engine again, from what was stored.
 * </ul>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Time is the desk's clock. Nothing here asks what time it is.
 *   <li>A rebuilt engine must answer like the one that was lost. Whatever is kept is therefore
 *       either stored in a {@link io.storyfold.story.StoryRecord} or a function of the stored
 *       members. A statistic that depends on how the state came about is a bug.
 *   <li>A member's stored story is the one it was put into. After a merge it stands in the
 *       survivor; follow {@code mergedInto}.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.story;
