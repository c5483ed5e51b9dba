/**
 * Keeps the sample articles honest: they are data the project ships, so they are tested as data.
 *
 * <p>The files are read as they lie on the class path under {@code samples/}, without any product
 * code, so that a fault of a parser cannot hide a fault of a sample.
 */
@NullMarked
package io.storyfold.samples;

import org.jspecify.annotations.NullMarked;
