/**
 * The two topologies: thin shells that move records between Kafka and the engines.
 *
 * <pre>
 *  articles.incoming ─► intake ─► desk.log ─► desk: dedup ─► stories ─┬─► stories.updates
 *                         │                                           ├─► stories
 *                         └─► articles.rejected                       └─► articles.placed
 * </pre>
 *
 * <p>{@link io.storyfold.topology.IntakeTopology} works on articles in parallel and does all heavy
 * reading; {@link io.storyfold.topology.DeskTopology} has one writer per desk and decides. Each is
 * a pure function of topic names, serdes and tunables, so a test can run it without a broker.
 *
 * <h2>Rules</h2>
 *
 * <ul>
 *   <li>A processor holds no policy: guard, read the store, ask the engine, put, forward.
 *   <li>The desk log is the log of record. Time comes from its entries; punctuators decide nothing,
 *       the intake's only write entries into the log.
 *   <li>{@code init} may run again on the same processor: it forgets everything in memory and reads
 *       the stores anew.
 *   <li>Nothing is caught once a store was written: the process ends and the transaction with it.
 *   <li>What a desk forgets gets a tombstone: no withdrawal would reach it any more, and {@code
 *       Erasure} states how long a withdrawn text may stand anywhere.
 *   <li>Every store, processor, source and sink has a name that never changes.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.topology;
