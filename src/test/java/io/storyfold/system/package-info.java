/**
 * The whole pipeline on a real broker: several partitions, exactly-once, processes that are killed.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.system;
