/**
 * Load on a running gateway, and what its clients see of it.
 *
 * <ul>
 *   <li>{@link io.storyfold.evaluate.load.InventedStories}: stories, and updates that tell when
 *       they were sent.
 *   <li>{@link io.storyfold.evaluate.load.StreamLoad}: many clients of the live stream in one
 *       thread, some of which never read.
 *   <li>{@link io.storyfold.evaluate.load.RequestLoad}: requests at a fixed rate, timed from when
 *       each was due, so that a slow answer does not hide the wait of those behind it.
 *   <li>{@link io.storyfold.evaluate.load.GatewayBench}: puts them together.
 * </ul>
 *
 * <p>The load runs on the same cores as the gateway, so its own work is part of what is measured.
 */
@NullMarked
package io.storyfold.evaluate.load;

import org.jspecify.annotations.NullMarked;
