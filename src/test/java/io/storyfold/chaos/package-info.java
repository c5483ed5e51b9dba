/**
 * The promise under faults: nothing lost, nothing doubled. Real brokers, real processes, real
 * signals.
 *
 * <pre>
 *  Publisher ──► three brokers ◄──wires──► applications (intake and desk, child processes)
 *      │              ▲                          ▲
 *   Ledger            └───────── Fault ──────────┘
 *      │
 *      └──────► Audit: Ledger + topics + Reference ──► Findings (none, or the test fails)
 * </pre>
 *
 * <p>{@code Scene} puts it up. A {@code Fault} is one thing that goes wrong; it strikes while the
 * publisher publishes and the applications work, and the scene has recovered when every input
 * partition has been committed further than before. In the end {@code Audit} reads all topics as a
 * frontend would, read-committed, and compares:
 *
 * <ul>
 *   <li>with the {@code Ledger}: every delivery a broker acknowledged has one entry in the desk log
 *       or one record among the rejected, and never two;
 *   <li>with itself: the revisions of each story run without gap or repeat, and what must stand is
 *       placed;
 *   <li>with the {@code Reference}: the recorded desk log, decided once more without brokers or
 *       faults, gives the same records, byte by byte. The order in the log is whatever the faults
 *       made of it; results are a function of it.
 * </ul>
 *
 * <h2>Faults</h2>
 *
 * <table>
 *   <caption>What goes wrong, and where it is tested</caption>
 *   <tr><td>kill -9 of an application in mid-transaction<td>{@link KillApplication}
 *   <tr><td>kill -9 while it starts, joins its group, restores<td>{@link KillAgain}
 *   <tr><td>kill -9, and others take over<td>{@link LoseApplication}
 *   <tr><td>kill -9 and restart of a broker<td>{@link KillBroker}
 *   <tr><td>leaders move<td>{@link MoveLeaders}
 *   <tr><td>partitions are reassigned<td>{@link Reassign}
 *   <tr><td>network cut between an application and the brokers<td>{@link CutApplication}
 *   <tr><td>network cut between brokers<td>{@link CutBroker}
 *   <tr><td>frozen past the session timeout<td>{@link FreezeApplication}
 *   <tr><td>disk full<td>{@link FillDisk}
 *   <tr><td>local state corrupted<td>{@link CorruptState}, {@code DamagedStateIT}
 *   <tr><td>registry down<td>{@link RegistryDown}
 *   <tr><td>clock jumps<td>{@link JumpClock}
 *   <tr><td>rolling restart<td>{@link RollingRestart}
 *   <tr><td>rolling restart with a version change<td>{@link ChangeVersion}, {@code DeskUpgradeTest}
 *   <tr><td>retention cuts an unread head<td>{@code UnreadHeadIT}
 * </table>
 *
 * <h2>By command</h2>
 *
 * <pre>
 *  mvn verify -Dit.test=ChaosIT -Dstoryfold.chaos.kills=100 -Dstoryfold.chaos.seed=7
 *  mvn verify -Dit.test=SoakIT -Dstoryfold.soak.minutes=60 -Dstoryfold.soak.rate=300
 * </pre>
 *
 * The first prints how long each kind of fault held up the work, the second what a process holds on
 * to as time goes by. {@code Plan} has the other properties.
 *
 * <h2>Reading a failure</h2>
 *
 * "lost" and "doubled" name the place on articles.incoming. A record that "differs from the
 * reference" was decided with a state that was not what the log says: a rebuild went wrong. A wait
 * that ran out prints the end of each application's log.
 *
 * <p>The audit keeps a bit of a delivery and eight bytes of a record, so it takes a million
 * articles in a heap of 2 GB; the reference decides some hundred to some thousand a second.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A seed fixes which fault strikes whom; when exactly it hits is the machine's choice, so the
 *       same seed need not fail again. The promise holds at every moment.
 *   <li>Time is the publisher's and runs a minute an article: hours of merging and closing pass.
 *   <li>Compaction is kept off the topics that are compared, not off the changelogs.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.chaos;
