/** Schema Registry client and Avro serde, with Confluent's bytes and configuration keys. */
@org.jspecify.annotations.NullMarked
package io.storyfold.registry;
