/**
 * A Kafka broker and a small schema registry inside this JVM: for {@code demo}, {@code fold} and
 * the tests. Nothing has to be installed, yet both are the real thing from outside: any process of
 * the machine can connect by host and port, with Confluent's serializers too.
 *
 * <h2>Who does what</h2>
 *
 * <ul>
 *   <li>{@link io.storyfold.embedded.EmbeddedCluster}: both together, and the two addresses a
 *       client needs. Start here.
 *   <li>{@link io.storyfold.embedded.EmbeddedBroker}: one KRaft node, broker and controller in one
 *       ({@code process.roles=broker,controller}). {@code BrokerProperties} holds its configuration
 *       with the reasons, {@code DataDirectory} the log's place, {@code Listeners} the sockets,
 *       {@code KraftNode} the only references to the broker's classes.
 *   <li>{@link io.storyfold.embedded.EmbeddedRegistry}: Confluent's HTTP API for Avro. A request
 *       passes {@code RegistryHttp} (reading, routing, wording of refusals), {@code RegistryApi}
 *       (one method per endpoint) and {@code SchemaStore} (ids, subjects, versions), which asks
 *       {@code CompatibilityLevel} whether a new version may follow the earlier ones and {@code
 *       SchemaText} whether two schemas are one. {@code SchemaJournal} remembers where the broker's
 *       records are kept.
 * </ul>
 *
 * <pre>{@code
 * try (EmbeddedCluster cluster = EmbeddedCluster.start()) {
 *   Map<String, String> config = cluster.clientConfig(); // bootstrap.servers, schema.registry.url
 * }
 * }</pre>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li><b>The jars may be absent.</b> They are shipped apart ({@code target/lib/embedded}) and
 *       left out of the production image. Ask {@link
 *       io.storyfold.embedded.EmbeddedBroker#available()}; no other class may name {@code kafka.*}
 *       or {@code org.apache.kafka.metadata.*}.
 *   <li><b>Old records.</b> Kafka compares record time with the wall clock. The broker's defaults
 *       delete nothing by age, but a topic's own {@code retention.ms} still does: articles of 2026
 *       in a topic with seven days' retention are gone within minutes. Likewise a topic's own
 *       {@code segment.ms} starts a segment at each leap in time.
 *   <li><b>Topics are not created by use.</b> A producer that misspells one waits for {@code
 *       max.block.ms}, then fails.
 *   <li><b>A fatal fault ends the JVM.</b> When the disk of a running broker fails or fills, Kafka
 *       calls {@code Runtime.halt}; nobody can catch that.
 *   <li><b>After a crash</b> (not after {@code close}) a start on the same directory takes some
 *       seconds longer: the controller first waits for the dead broker's session to end.
 *   <li><b>Logging.</b> Kafka's loggers are {@code org.apache.kafka}, {@code kafka} and {@code
 *       state.change.logger}; below WARN they drown everything else.
 * </ul>
 *
 * <h2>What the registry leaves out</h2>
 *
 * Deleting, modes, contexts, references, rules, metadata, JSON Schema and Protobuf; what would
 * change a schema's meaning is refused by name, never ignored.
 */
@NullMarked
package io.storyfold.embedded;

import org.jspecify.annotations.NullMarked;
