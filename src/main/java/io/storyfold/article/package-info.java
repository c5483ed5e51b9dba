/**
 * What an article is: its identity, its rules, its cleaned text and the features read from it.
 *
 * <p>Everything here is a pure function of one article. Nothing knows Kafka, a clock or another
 * article, so an article read twice gives the same result, whatever the machine and the hour.
 *
 * <h2>Vocabulary</h2>
 *
 * <ul>
 *   <li><b>article</b>: one item as one publisher delivered it ({@link
 *       io.storyfold.article.Article}); its <b>id</b> is fixed for life ({@link
 *       io.storyfold.article.ArticleId}).
 *   <li><b>read article</b>: the same after intake ({@link io.storyfold.article.ReadArticle}), with
 *       all that later steps need; no step reads the text again.
 *   <li><b>withdrawal</b>: an article whose status is withheld or canceled; it has an identity and
 *       need not have anything else.
 *   <li><b>credit</b>: the line that names where a text is from, "(dpa)", "© Example.de/AFP/mno".
 *       Taken off the text, kept as agencies. The credit of a <em>picture</em> is a <b>caption</b>
 *       and names no agency of the text.
 *   <li><b>chrome</b>: what a site puts around every text: links, newsletters, sharing.
 *   <li><b>kicker</b>: the short line above a headline, often delivered in front of it and a colon.
 * </ul>
 *
 * <h2>Who does what</h2>
 *
 * <p>{@link io.storyfold.article.ArticleRules} says whether an article may enter and, if not, why
 * ({@link io.storyfold.article.RejectReason}). {@link io.storyfold.article.ArticleReader} reads one
 * that may:
 *
 * <pre>
 *  title, kicker, teaser, body
 *     │ Markup       HTML to paragraphs, entities, spaces, invisible characters
 *     │ SiteChrome   links between paragraphs, lists of them at the end
 *     │ Credits      Dateline in front, CreditLine at both ends  ─► agencies
 *     │ Captions     counters of galleries, credits of pictures
 *     │ TitleSuffix, Kicker
 *     ▼
 *  ReadArticle ◄── Languages, GenreRules
 *     │ Words        once for copies and stories
 *     ▼
 *  AnalyzedText ─► copy sketch, story features
 * </pre>
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Cleaning works on lines, and many deliveries are one line of 4,000 characters. There only a
 *       credit behind the last sentence goes. A wrong removal costs more than a missed one: what is
 *       missed stands in many articles of its source, and copy recognition learns that.
 *   <li>{@code <P>} can be a paragraph or Phillips Petroleum: see {@link
 *       io.storyfold.article.Markup}.
 *   <li>{@code sid} in a slash list is a colleague, {@code SID} an agency; {@code agencies.tsv} is
 *       matched accordingly.
 *   <li>A canonical URL is an identity, not an address to call: {@link
 *       io.storyfold.article.CanonicalUrl} drops {@code www.} and makes every scheme https.
 *   <li>{@code publishedAt} is untrusted. The reader clamps it to the arrival; a date in the past
 *       stays as it is.
 * </ul>
 */
@NullMarked
package io.storyfold.article;

import org.jspecify.annotations.NullMarked;
