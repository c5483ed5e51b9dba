/**
 * Who may do what, and how often. Plain Java without HTTP: the routes ask, and answer.
 *
 * <ul>
 *   <li>{@link io.storyfold.gateway.access.Tokens}: bearer tokens, of which only hashes are known
 *       here, with the {@link io.storyfold.gateway.access.Scope}s of each.
 *   <li>{@link io.storyfold.gateway.access.RateLimit}: requests a second, by address or token.
 * </ul>
 *
 * <p>A token is a long random string. A fast hash is enough for that: there is nothing to guess. It
 * is looked for by comparing its hash with all that are known, each to the end, so that the time
 * taken tells nothing.
 */
@NullMarked
package io.storyfold.gateway.access;

import org.jspecify.annotations.NullMarked;
