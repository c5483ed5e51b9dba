/**
 * What every Storyfold process shares: settings, lifecycle, health, metrics, memory bounds, error
 * handlers.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.runtime;
