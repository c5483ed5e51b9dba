/**
 * Copy recognition: which earlier article a text is taken from, how much of it, and the evidence.
 *
 * <h2>Vocabulary</h2>
 *
 * <dl>
 *   <dt>shingle
 *   <dd>three words in a row; two texts share a shingle where one was taken from the other, hardly
 *       ever by chance
 *   <dt>sketch
 *   <dd>the sample of an article's shingle hashes that is kept and compared ({@link
 *       io.storyfold.copy.Sketch})
 *   <dt>containment
 *   <dd>the share of one text's shingles that stand in the other (Broder, <i>On the resemblance and
 *       containment of documents</i>, 1997), estimated from the sketches. It has two directions: a
 *       wire text inside a long report is contained in it, the report is not contained in the wire
 *   <dt>direct source, root
 *   <dd>the earlier article a copy shares most with; the original at the end of that chain
 *   <dt>boilerplate
 *   <dd>a shingle in too many articles to say anything: contact lines, subscription offers
 *   <dt>roundup
 *   <dd>a text made of many others: the news of the day, a live blog. Told by its genre, or by the
 *       many originals it shares with
 *   <dt>template
 *   <dd>one source fills one frame with other numbers or dates: weather, lottery, stock tables.
 *       Never a copy
 * </dl>
 *
 * <h2>Who does what</h2>
 *
 * {@link io.storyfold.copy.Sketcher} reads an article once, on the way in, and leaves a {@link
 * io.storyfold.copy.Sketch}. {@link io.storyfold.copy.CopyEngine} holds the sketches of a window of
 * days and answers with a {@link io.storyfold.copy.Judgement} for every article that comes, changes
 * or goes. {@link io.storyfold.copy.Passages} quotes what two texts share, for the evidence.
 *
 * <p>Inside the engine, an article goes this way:
 *
 * <ol>
 *   <li>{@code SourceFinder} reads its hashes in the inverted index ({@code Postings}, over {@code
 *       SlotLists}) once, into {@code Occurrences}, and counts, per earlier article, the hashes in
 *       common ({@code SharedCounts}): a candidate has at least four. {@code Boilerplate} leaves
 *       out the hashes that too many articles have; how many of a candidate's are of that kind
 *       {@code BoilerplateCounts} keeps with it.
 *   <li>{@code TemplateGuard} has a veto: one frame with other numbers is no copy.
 *   <li>{@code CopyRule} decides for each candidate whether what is in common makes a copy. Most of
 *       a text does. Less must be a passage, not the formulas of a trade, and the two are told
 *       apart by how many other texts have the same words.
 *   <li>{@code Judge} makes one verdict of the copies found: the direct source is the one that
 *       shares most; up to two further sources are named for what it does not explain; and a text
 *       with a good part of four originals and more is a roundup, an original that is never named
 *       as a source and never holds stories together.
 *   <li>{@code CopyGroups} knows the copies of each root, and {@code Representatives} decides which
 *       copies need not stand in the index.
 * </ol>
 *
 * <h2>Hints, tips and traps</h2>
 *
 * <ul>
 *   <li><b>Everything is stored or a function of the window.</b> An engine filled by {@code
 *       restore} must answer as the one that lived through it all. So counts are of live articles,
 *       ties are broken by sequence, never by slot number or by the order of a map, and nothing is
 *       remembered about articles that left.
 *   <li><b>Exact and near copies are not indexed</b> while the article of another source they were
 *       taken from is: it stands for them. A text that five hundred outlets reprint is therefore
 *       one posting a hash, not five hundred, and its hashes do not turn into boilerplate. When it
 *       leaves the window the earliest of them takes its place in the index.
 *   <li><b>In a large window the engine waits for memory</b>, half a microsecond for each thing
 *       that lies somewhere and is asked for only when the one before has come. So what an article
 *       will need is fetched together and early ({@code fetch}), and read once.
 *   <li><b>Sketches are sampled at different rates</b> and compared at the coarser one, so the
 *       estimate has no bias towards either length.
 *   <li><b>Sketches are persisted.</b> Whoever changes what {@code Sketcher} produces raises {@link
 *       io.storyfold.copy.Sketch#VERSION}; articles of another version stay in the window but are
 *       compared with nobody.
 * </ul>
 *
 * <pre>{@code
 * CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
 * engine.add(new CopyItem("a", "one.example", now, Sketcher.sketch(first), false), 1);
 * List<Judgement> judged =
 *     engine.add(new CopyItem("b", "two.example", now, Sketcher.sketch(second), false), 2);
 * judged.get(0).verdict().relation(); // NEAR, of "a"
 * }</pre>
 */
@NullMarked
package io.storyfold.copy;

import org.jspecify.annotations.NullMarked;
