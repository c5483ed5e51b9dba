/**
 * Holds the schemas to what {@code schemas/README.md} promises to consumers.
 *
 * <ul>
 *   <li>{@link io.storyfold.schemas.SchemaSet} is the schemas of one version: the current ones, or
 *       a released set under {@code schemas/released/}.
 *   <li>{@link io.storyfold.schemas.Evolution} compares the current set with every released one.
 *   <li>{@link io.storyfold.schemas.Omissions} finds what lacks a doc or a default.
 *   <li>{@link io.storyfold.schemas.WriteRelease} is not a test but the tool that writes a released
 *       set, as a test so that it needs no build of its own.
 * </ul>
 *
 * <p>Trap: Avro's {@code Schema.equals} ignores docs. Compare {@code toString(true)} where they
 * matter.
 */
@NullMarked
package io.storyfold.schemas;

import org.jspecify.annotations.NullMarked;
