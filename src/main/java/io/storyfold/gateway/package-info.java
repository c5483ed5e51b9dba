/**
 * What frontends see: HTTP, a live stream and a page, answered from memory.
 *
 * <p>{@link io.storyfold.gateway.Gateway} reads four topics whole (a {@link
 * io.storyfold.gateway.Feed}) and belongs to no consumer group: every replica holds everything, so
 * any replica answers any request and replicas need not know each other. What it writes is what
 * others deliver over HTTP, into the topic where it belongs; it decides nothing.
 *
 * <pre>
 *  stories ──────────┐                               ┌── Api          lists, stories, articles, updates
 *  articles.placed ──┼─► TopicFollower ─► RecordSink ─┼── ReadModel ──┘
 *  stories.updates ──┘                               └── StreamHub ─── StreamRoute   events
 *  commands.answered ─────────────────────────────────── Commands ── CommandRoute    what became of it
 *
 *  articles.incoming ◄── ArticleOutlet ◄── ArticleRoute ─┐
 *  desk.log ◄─────────── CommandOutlet ◄── CommandRoute ─┴─ Authorization           POST
 * </pre>
 *
 * <p>{@code search} answers which stories hold certain words, {@code access} who may do what.
 * {@link io.storyfold.gateway.HttpServer} stands before all routes and refuses what is too large,
 * too frequent or too slow. {@code Description} tells all of it as OpenAPI; the tests hold every
 * answer against it.
 *
 * <h2>Vocabulary</h2>
 *
 * <ul>
 *   <li><b>dossier</b>: what is held about one story id. Its parts come from three topics in no
 *       order between them, so any part may be missing for a while.
 *   <li><b>survivor</b>: the story that stands for a merged one. A request for the merged id is
 *       redirected (307).
 *   <li><b>rank</b>, <b>cursor</b>: a place in one order of the list; a page begins behind one.
 *   <li><b>position</b>: the next offset of each partition of the updates topic. It is the {@code
 *       id} of every event, so that {@code Last-Event-ID} means the same to every replica.
 *   <li><b>resync</b>: the event that tells a client it has missed something and should read the
 *       list again. Sent when it was too slow, when it comes back after what was missed is no
 *       longer held, and when its id belongs to a topic that was made anew.
 * </ul>
 *
 * <h2>The live stream</h2>
 *
 * <p>The newest updates stand once in a ring ({@code StreamLog}), already as JSON. A client's queue
 * is its place in that ring and nothing more. Connections are written to without blocking: when one
 * takes no more, its client keeps its place until the container reports room, and if the ring has
 * turned over by then, it gets one {@code resync}. So neither memory nor any other client depends
 * on how fast a client reads, and one thread serves all.
 *
 * <h2>The list</h2>
 *
 * <p>{@code StoryLists} holds every story in every order, so a page is a walk from a place. It is
 * filled within a few thousand stories for most desks and agencies; where it is not, they and
 * sources are looked up by {@code StorySearch}, as words always are. That notes which stories have
 * changed and indexes them once the records that brought them are applied, or when the next search
 * comes. A search waits for no other thread that indexes: what it finds may then be some
 * milliseconds old. What was found comes as numbers in a bit set. Up to some thousands, each is
 * looked at and the leading ones are kept; above that, the walk asks whether a story was found.
 * What is written is kept: each story by its snapshot ({@code StoryJsonCache}), each page until a
 * story changes ({@code PageCache}).
 *
 * <h2>What was withdrawn</h2>
 *
 * <p>A tombstone, or the update that an article was removed, takes its text out of all that is
 * held: its place, and what the updates of every story it has stood in say of it ({@code
 * UpdateLog}). The ring of the live stream alone repeats what it has told, until it has turned
 * over. A tombstone of a story takes away all of it.
 *
 * <h2>Without brokers</h2>
 *
 * <p>A gateway that has once caught up stays ready when the brokers go: a frontend with news of an
 * hour ago is better than one without. It says how old they are in the header {@code
 * Storyfold-Stale-Since}, by the event {@code stale} on the stream, in {@code /stats} and in {@code
 * /status}, and the page tells its reader. Who wants it taken out of the balancing instead sets
 * {@code gateway.unready.after.ms}.
 *
 * <h2>Hints, tips and traps</h2>
 *
 * <ul>
 *   <li>Offsets of a transactional topic have gaps: never expect {@code offset + 1} next.
 *   <li>Two topics of one transaction reach a reader one after the other: after an update, the
 *       snapshot may be a moment behind. Updates carry what a list shows.
 *   <li>A score is as of its story's last update. Comparing two needs a common moment; {@code
 *       SortOrder} does it without a clock.
 *   <li>Until the follower has caught up, {@code /stream} answers 503: the updates it reads are
 *       old, and would be told as new.
 *   <li>Javalin's {@code sse()} waits for the client in {@code send} and knows no {@code
 *       Last-Event-ID}; it is not used.
 *   <li>Article ids may be web addresses: their route takes slashes, and clients escape the id as
 *       one path segment.
 *   <li>A {@code SerializationException} blames the record (skipped, counted, logged with its
 *       place); any other {@code KafkaException} blames broker or registry (waited out).
 *   <li>The page inserts text as text only, and its content security policy allows nothing from
 *       elsewhere, inline scripts and styles included.
 * </ul>
 */
@NullMarked
package io.storyfold.gateway;

import org.jspecify.annotations.NullMarked;
