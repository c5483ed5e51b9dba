/**
 * Measures against gold, and learns from it.
 *
 * <ul>
 *   <li>{@link io.storyfold.evaluate.Clusterings} compares what was decided with gold: B-cubed,
 *       pairs, adjusted Rand index, each with its definition and source. {@link
 *       io.storyfold.evaluate.Gold} and {@link io.storyfold.evaluate.Assignments} read the tables.
 *   <li>{@link io.storyfold.evaluate.Replay} drives copy recognition and the clustering core as the
 *       desks would, without Kafka: thousands of articles a second, for measuring and training.
 *   <li>{@link io.storyfold.evaluate.Trainer} fits the join-or-new model by imitation. A model is
 *       data ({@link io.storyfold.story.cluster.JoinModelFile}); the same stream and gold give the
 *       same model.
 * </ul>
 *
 * <p>A number measured on the day a model was trained on flatters. Train on one day, measure on
 * another, and report both.
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.evaluate;
