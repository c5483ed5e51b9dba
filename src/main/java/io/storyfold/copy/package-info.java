/**
 * Copy recognition: which earlier article a text is taken from, how much of it, and the evidence.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.copy;
