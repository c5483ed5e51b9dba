/** The command line: one class per command. */
@org.jspecify.annotations.NullMarked
package io.storyfold.cli;
