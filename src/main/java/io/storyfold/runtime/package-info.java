/**
 * What every Storyfold process shares, whatever parts it runs: settings, topics, lifecycle, health,
 * metrics, memory bounds and error handlers.
 *
 * <h2>Settings</h2>
 *
 * {@link io.storyfold.runtime.Keys} declares every setting once: name, type, default, range,
 * meaning. {@link io.storyfold.runtime.Settings} reads the sources in their order of precedence and
 * refuses a start with every unknown key and bad value named. {@link
 * io.storyfold.runtime.ClientConfigs} turns settings into what Kafka's and the registry's clients
 * take. To add a setting, declare a {@link io.storyfold.runtime.Key}; to read it, {@code
 * settings.get(Keys.…)}.
 *
 * <h2>Before the start</h2>
 *
 * {@link io.storyfold.runtime.Topics} says what the topics must be like, {@link
 * io.storyfold.runtime.TopicAdmin} compares and creates. The {@link io.storyfold.runtime.DeskMap}
 * puts desks on partitions; it and the partition counts are recorded at the first start and only
 * ever appended to. {@link io.storyfold.runtime.StartChecks} runs all of that and refuses with a
 * {@link io.storyfold.runtime.StartRefusedException} of one line.
 *
 * <h2>The run</h2>
 *
 * {@link io.storyfold.runtime.StreamsRunner} runs topologies that live and die together. {@link
 * io.storyfold.runtime.Health} gathers how its {@link io.storyfold.runtime.Probe}s are; {@link
 * io.storyfold.runtime.OpsRoutes} answers for it over HTTP. {@link io.storyfold.runtime.Metrics} is
 * the one home of meter names. {@link io.storyfold.runtime.RocksDbMemory} bounds the native memory
 * of all stores together.
 *
 * <h2>When something fails</h2>
 *
 * <table>
 *   <caption>Who decides</caption>
 *   <tr><th>what</th><th>then</th><th>who</th></tr>
 *   <tr><td>bytes that are no record</td><td>to articles.rejected, go on</td>
 *       <td>{@link io.storyfold.runtime.DeadLetterHandler}</td></tr>
 *   <tr><td>registry, broker or rights gone</td><td>retry within bounds, then end</td>
 *       <td>the client, then the same handler</td></tr>
 *   <tr><td>a processor throws</td><td>end</td>
 *       <td>{@link io.storyfold.runtime.FailFastProcessing}</td></tr>
 *   <tr><td>a store fails its checksums</td><td>delete the local state, end</td>
 *       <td>{@link io.storyfold.runtime.StreamsRunner}</td></tr>
 *   <tr><td>a result cannot be written</td><td>end</td>
 *       <td>{@link io.storyfold.runtime.FailFastProduction}</td></tr>
 * </table>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Ending is the cure, not the fault: the orchestrator starts the process again and
 *       exactly-once makes it go on where it was. A replaced stream thread would go on with the
 *       heap of the dead one.
 *   <li>Kafka Streams makes handlers and RocksDB setters by reflection. What they need comes as
 *       objects in the configuration map, never through static fields.
 *   <li>Application ids carry {@code topics.prefix}: they name groups, transactions and changelogs,
 *       which two installations on a cluster must not share.
 *   <li>Closing takes time. {@code close.timeout.ms} must stay below the grace period of whatever
 *       sends SIGTERM, or the process is killed in the middle of a transaction: nothing is lost
 *       then, but committed readers wait for the transaction to time out.
 * </ul>
 */
@NullMarked
package io.storyfold.runtime;

import org.jspecify.annotations.NullMarked;
