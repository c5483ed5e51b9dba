/**
 * Feeds by the web: asks for each at its interval and publishes what is news.
 *
 * <p>A <b>feed</b> belongs to a partition of {@code feeds.seen} by its address, and a partition to
 * one replica by Kafka's consumer group: so one replica asks for it at a time, and another goes on
 * from the same <b>state</b> (validators, items seen) when that one ends. The articles of a page
 * and the state that has seen them are written in one transaction: none is lost and none repeated,
 * whenever a process dies.
 *
 * <ul>
 *   <li>{@link io.storyfold.poller.FeedList} is the operator's list; {@link
 *       io.storyfold.poller.Schedule} says when which feed is due.
 *   <li>{@link io.storyfold.poller.FeedAsk} asks: {@link io.storyfold.poller.Robots}, then {@link
 *       io.storyfold.poller.Fetcher} (redirects, limits, {@link io.storyfold.poller.AddressPolicy},
 *       {@link io.storyfold.poller.HttpGet}), then the formats.
 *   <li>{@link io.storyfold.poller.FeedMemory} tells news from what was seen.
 *   <li>{@link io.storyfold.poller.FeedShares} is the group's side, {@link
 *       io.storyfold.poller.FeedLog} the writing side, {@link io.storyfold.poller.Poller} the
 *       thread that holds them together.
 * </ul>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A name is resolved once for each request, and the connection goes to the address that was
 *       checked. A client that resolves again may be led inside between the two.
 *   <li>The partition's producer is opened before the end of the partition is asked for: only then
 *       can its last owner write nothing more.
 *   <li>What was fetched for a partition that has gone meanwhile is dropped: its new owner fetches
 *       it.
 *   <li>Proxies are not used: a proxy resolves names itself, and nothing could be checked.
 * </ul>
 */
@NullMarked
package io.storyfold.poller;

import org.jspecify.annotations.NullMarked;
