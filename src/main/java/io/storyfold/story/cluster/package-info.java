/**
 * Stories: which articles of a desk tell one event, what a story is called, and how it lives and
 * ends.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.story.cluster;
