/**
 * Schemas between processes: a Schema Registry client and an Avro serde, with Confluent's bytes,
 * endpoints and configuration keys, so that any consumer that knows those can read our topics.
 *
 * <h2>Vocabulary</h2>
 *
 * <ul>
 *   <li><b>writer schema</b>: the one a record was written with; its <b>id</b> stands in front of
 *       the record.
 *   <li><b>reader schema</b>: the one of the generated class in this program. Avro's schema
 *       resolution goes from writer to reader, so old records are read by new programs and the
 *       other way round.
 *   <li><b>subject</b>: the name schemas are registered and compared under, such as {@code
 *       stories-value}; within it, <b>versions</b> count from 1.
 *   <li><b>compatibility level</b>: which earlier versions a new one must get along with.
 * </ul>
 *
 * <h2>Who does what</h2>
 *
 * <ul>
 *   <li>{@link io.storyfold.registry.AvroSerdes} gives serdes for topics; {@link
 *       io.storyfold.registry.StateSerde} gives serdes for state stores, which need no registry;
 *       {@code ReleasedSchemas} is how state of earlier versions is read.
 *   <li>{@link io.storyfold.registry.AvroSerializer} and {@link
 *       io.storyfold.registry.AvroDeserializer} are thin shells that Kafka configures; {@code
 *       RecordEncoder} and {@code RecordDecoder} do the work, {@code WriterSchemas} decides which
 *       schema a record is written with, {@code WireFormat} knows the prefix.
 *   <li>{@link io.storyfold.registry.RegistryClient} is what a registry can do. {@link
 *       io.storyfold.registry.HttpRegistryClient} maps each method to an endpoint; {@code
 *       RegistryTransport} below it retries and fails over; {@link
 *       io.storyfold.registry.CachingRegistryClient} goes around it; {@link
 *       io.storyfold.registry.MockRegistryClient} is for tests. {@link
 *       io.storyfold.registry.RegistryClients} picks.
 *   <li>{@link io.storyfold.registry.RegistryConfig} lists every setting.
 * </ul>
 *
 * <h2>Whose fault is it?</h2>
 *
 * <p>A failure that blames the record is a {@link
 * org.apache.kafka.common.errors.SerializationException} (an {@link
 * io.storyfold.registry.UnreadableSchemaException} if its writer schema is the trouble): it may be
 * dead-lettered. A failure that blames the surroundings is a {@link
 * io.storyfold.registry.RegistryException}: {@link
 * io.storyfold.registry.RegistryUnavailableException} may pass, {@link
 * io.storyfold.registry.RegistryRefusedException} will not, and neither may ever be dead-lettered,
 * because all following records would go the same way. Handlers ask {@link
 * io.storyfold.registry.RegistryException#isCauseOf}.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Kafka Streams shares one serde object between its threads. Buffers are therefore kept per
 *       thread.
 *   <li>A serde inside a state store is called with the changelog's name as topic: a registry serde
 *       there registers a subject per store.
 *   <li>Avro makes only trusted classes, and building a record with an enum default makes one. The
 *       serdes see to it for {@code io.storyfold.avro}; code that builds records before it has a
 *       serde calls {@link io.storyfold.registry.TrustedClasses#install} first.
 *   <li>Two Avro schemas that differ in documentation only are equal. So a changed comment alone is
 *       not registered by a process that has registered the schema already.
 * </ul>
 *
 * <pre>{@code
 * RegistryConfig config = new RegistryConfig(properties);
 * try (RegistryClient registry = RegistryClients.create(config)) {
 *   Serde<Article> articles = AvroSerdes.of(Article.class, properties, false, registry);
 *   Serde<Article> stored = StateSerde.of(Article.class);
 * }
 * }</pre>
 */
@NullMarked
package io.storyfold.registry;

import org.jspecify.annotations.NullMarked;
