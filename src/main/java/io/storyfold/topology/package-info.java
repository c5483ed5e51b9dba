/**
 * The two topologies, intake and desk: thin shells that move records between Kafka and the engines.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.topology;
