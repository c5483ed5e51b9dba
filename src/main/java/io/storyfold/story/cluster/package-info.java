/**
 * Which story an article belongs to: an online, one-pass clustering of a desk's originals.
 *
 * <h2>The parts</h2>
 *
 * <ul>
 *   <li>{@link io.storyfold.story.cluster.Clusterer} is the way in: decide, add, remove, merge,
 *       purge.
 *   <li>A <em>member</em> is an original article in the memory window; a <em>cluster</em> is a
 *       story seen as its members and the sums of their terms; the <em>term table</em> counts for
 *       each term the stories that hold it and lists the members that do.
 *   <li>A decision goes: compound parts, same headline, candidates through the postings, measures
 *       ({@link io.storyfold.story.cluster.JoinFeature}), model ({@link
 *       io.storyfold.story.cluster.JoinModel}), threshold.
 *   <li>A merge pass asks the members of a young story where they would go without it. Short items
 *       vote; of longer ones it is asked whether the two stories are as like each other as each is
 *       in itself ({@link io.storyfold.story.cluster.Affinity}).
 * </ul>
 *
 * <h2>The rule that shapes everything</h2>
 *
 * <p>Every answer is a function of the live members: their stories, sequences, arrivals and
 * features. So an index rebuilt from the store equals the one that was lost, bit for bit, whatever
 * order the members are added in. Three habits keep it so:
 *
 * <ul>
 *   <li>Statistics are integers: weights are twentieths, an idf is a number of sixty-fourths, a
 *       logarithm a number of 65,536ths. Sums of integers do not depend on the order of a hash map.
 *   <li>What depends on other stories is kept as integers and brought up to date when they change:
 *       a story's length changes whenever another story takes up one of its words, so the worth of
 *       a word goes by {@link io.storyfold.story.cluster.CountLevels steps} of the number of
 *       stories that hold it, and a large story keeps the squares of its sums by step ({@link
 *       io.storyfold.story.cluster.Lengths}).
 *   <li>Ties are broken by the story's ordinal or the term's text, never by an internal number: ids
 *       of terms and slots of clusters are reused and differ between two equal indexes.
 * </ul>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Counting articles instead of stories in the idf punishes the words of the day's giant
 *       story, the one it is most important to hold together.
 *   <li>{@link io.storyfold.story.cluster.Decision#features()} differs from what went in (compound
 *       parts): store and add that, or a rebuilt index will differ.
 *   <li>The sums of a large story of full texts resemble every article of its kind. One threshold
 *       that keeps two events of a dozen articles apart leaves stories of two in pieces, so full
 *       texts have theirs rise with the size of the story.
 *   <li>Roundups tell of many events: as members they attract, so they must not speak in a merge.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.story.cluster;
