/**
 * Delivery formats to articles: one reader per format, all of them giving {@link
 * io.storyfold.article.Article}.
 *
 * <p>An <b>input</b> (file, feed, standard input) holds <b>deliveries</b>. Each is either an
 * accepted article or a rejection with its <b>origin</b> (file and line), a reason and a message
 * for whoever sent it: nothing is passed over, and one bad item never hides the good ones after it.
 *
 * <ul>
 *   <li>{@link io.storyfold.format.Formats} opens an input, unpacks gzip by its first bytes and
 *       finds the format by content.
 *   <li>{@link io.storyfold.format.DeliveryFormat} is one format; a new one is added there and in
 *       the list of {@code Formats}.
 *   <li>{@link io.storyfold.format.JsonLines} is the project's own: {@link
 *       io.storyfold.format.LineReader} cuts lines without ever holding one that is too long,
 *       {@link io.storyfold.format.JsonArticle} maps an object.
 * </ul>
 *
 * <pre>{@code
 * try (Deliveries deliveries = new Formats().open(path)) {
 *   while (deliveries.hasNext()) {
 *     Delivery delivery = deliveries.next();
 *     if (delivery instanceof Delivery.Accepted accepted) {
 *       publish(accepted.article());
 *     } else if (delivery instanceof Delivery.Rejected rejected) {
 *       report(rejected.origin(), rejected.reason(), rejected.message());
 *     }
 *   }
 * }
 * }</pre>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Content never throws; a medium that fails does, as {@link java.io.UncheckedIOException}. A
 *       damaged gzip is content: what came before the damage is good.
 *   <li>A file is refused as a whole only when its first line is the start of a JSON array over
 *       several lines, or binary. Otherwise a good article may follow any bad line.
 *   <li>A withdrawal is accepted as soon as its identity is good, whatever its other fields hold.
 * </ul>
 */
@NullMarked
package io.storyfold.format;

import org.jspecify.annotations.NullMarked;
