/** Measures against gold: clustering metrics and the training of the join-or-new model. */
@org.jspecify.annotations.NullMarked
package io.storyfold.evaluate;
