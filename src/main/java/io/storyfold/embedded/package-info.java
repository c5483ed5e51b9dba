/**
 * A Kafka broker and a small schema registry inside this JVM, for the demo, the offline fold and
 * the tests.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.embedded;
