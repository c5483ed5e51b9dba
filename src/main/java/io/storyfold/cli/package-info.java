/**
 * The command line: one class per command, and the frame they share.
 *
 * <p>{@link io.storyfold.cli.Main} holds the options every command has ({@code -D}, {@code
 * --config}, {@code --verbose}) and is the only class that ends the process. A command is a {@code
 * Callable<Integer>} with a {@code @ParentCommand Main}: it asks {@code main.settings()}, writes
 * results to {@code spec.commandLine().getOut()} and returns its exit code. It does not catch what
 * it cannot mend: {@code CommandErrors} turns every exception into one line on stderr and an exit
 * code (0 done, 1 failed, 2 wrong usage or settings, or something needed is missing).
 *
 * <p>{@code Progress} is for commands that take long, {@code Table} for columns.
 *
 * <p>Traps: commands hold no policy, what they do lives in the packages they call; nothing but
 * results may go to stdout, because it is piped.
 */
@NullMarked
package io.storyfold.cli;

import org.jspecify.annotations.NullMarked;
