package io.storyfold.copy;

/**
 * An article that left the window: the caller's store must delete it.
 *
 * @param id article id
 * @param sequence under which it was stored
 */
public record Departed(String id, long sequence) {}
