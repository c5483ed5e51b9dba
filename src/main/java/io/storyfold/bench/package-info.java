/**
 * What Storyfold can do in a second, and what that costs.
 *
 * <p>Machines differ, so the figures that travel are ratios of two measurements made in one run,
 * time on a processor and bytes allocated; absolute rates stand beside them with a description of
 * the machine ({@link io.storyfold.bench.Machine}). Nothing here is asserted: a test that fails on
 * a slow machine tests the machine.
 *
 * <h2>The load</h2>
 *
 * <p>{@link io.storyfold.bench.InventedNews} writes articles that look to the program like news:
 * the lengths, the share of function words, repeated words, names, copies and credits were set
 * beside those of real collections. The words are invented, so nobody's text is in the repository
 * and the same seed gives the same load everywhere. It says nothing about quality: that is measured
 * on real news by {@code evaluate}.
 *
 * <h2>Hints</h2>
 *
 * <ul>
 *   <li>Each measurement is repeated; the median counts, the spread is shown ({@link
 *       io.storyfold.bench.Spread}). As many repetitions run before and are thrown away, while the
 *       compiler is at work.
 *   <li>On a machine that does other work too, compare microseconds of processor and bytes, not
 *       articles a second.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package io.storyfold.bench;
