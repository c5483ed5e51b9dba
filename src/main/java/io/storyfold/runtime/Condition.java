package io.storyfold.runtime;

import java.util.Map;

/**
 * How a part is.
 *
 * @param state one word for people
 * @param alive false: it will not recover, the process has to be replaced
 * @param ready whether it does its work and has caught up
 * @param details more for {@code /status}: strings, numbers, booleans, lists and maps of them
 */
public record Condition(String state, boolean alive, boolean ready, Map<String, ?> details) {}
