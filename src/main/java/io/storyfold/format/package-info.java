/**
 * Delivery formats to articles: one reader per format, all of them giving {@link
 * io.storyfold.article.Article}.
 *
 * <p>An <b>input</b> (file, feed, standard input) holds <b>deliveries</b>. Each is either an
 * accepted article or a rejection with its <b>origin</b> (file and line), a reason and a message
 * for whoever sent it: nothing is passed over, and one bad item never hides the good ones after it.
 *
 * <ul>
 *   <li>{@link io.storyfold.format.Formats} opens an input, unpacks gzip and zip by their first
 *       bytes and finds the format by content, or takes the one that is forced.
 *   <li>{@link io.storyfold.format.DeliveryFormat} is one format; a new one is added there and in
 *       the list of {@code Formats}.
 *   <li>{@link io.storyfold.format.Draft} is an item while it is read: what is known of it, what is
 *       wrong with it, what it has and we do not keep. Every reader fills one.
 *   <li>JSON Lines is the project's own: {@link io.storyfold.format.LineReader} cuts lines without
 *       ever holding one that is too long, {@link io.storyfold.format.JsonArticle} maps an object.
 *   <li>JSON of agencies comes as a document or in lines: {@link io.storyfold.format.JsonItems}
 *       finds the objects, {@link io.storyfold.format.NinjsItem} and {@link
 *       io.storyfold.format.DigitalwiresEntry} map them.
 *   <li>XML passes {@link io.storyfold.format.XmlText} (characters, document type cut out) and
 *       {@link io.storyfold.format.Xml} (tree, depth limited). {@link io.storyfold.format.NewsItem}
 *       maps NewsML-G2. Feeds are brought into the shape that ROME takes ({@link
 *       io.storyfold.format.FeedShape}), after repair where they are ill-formed ({@link
 *       io.storyfold.format.LenientXml}), and read item by item ({@link
 *       io.storyfold.format.FeedItems}).
 * </ul>
 *
 * <h2>What becomes of what</h2>
 *
 * Article field, then the field of each format it comes from; {@code -}: the format has none.
 * Everything else an item has is named in {@link io.storyfold.format.Delivery.Accepted#ignored}.
 *
 * <pre>
 * field          | RSS, RDF                      | Atom                  | ninjs                   | NewsML-G2                  | digitalwires
 * id             | guid, rdf:about               | id                    | uri                     | guid                       | urn
 * source         | source, channel link          | source, feed link     | domain of uri           | domain of guid, provider   | domain of urn, provider
 * url            | link, guid as permalink       | link alternate        | -                       | -                          | -
 * title          | title                         | title                 | headline main, title    | headline rank 1            | headline
 * kicker         | -                             | -                     | headline kicker         | headline kicker            | kicker
 * teaser         | description                   | summary               | description             | description summary        | teaser
 * body           | content:encoded, description  | content               | body, html before text  | inlineXML, inlineData      | dateline, article_html
 * language       | dc:language, xml:lang         | xml:lang              | language                | language, xml:lang         | language
 * publishedAt    | pubDate, dc:date              | published             | firstcreated            | firstCreated               | version_created
 * updatedAt      | dcterms:modified              | updated               | versioncreated          | versionCreated             | version_created
 * version        | -                             | -                     | version                 | version                    | version
 * embargoedUntil | -                             | -                     | embargoed               | embargoed                  | embargoed
 * expires        | expirationDate                | -                     | expires                 | expires                    | -
 * correction     | -                             | -                     | -                       | signal, role of edNote     | signal, role of ednotes
 * edNote         | -                             | -                     | ednote                  | edNote                     | ednotes
 * usageTerms     | -                             | -                     | usageterms              | usageTerms                 | usageterms
 * credit         | -                             | -                     | description creditline  | creditline                 | creditline
 * authors        | dc:creator, author            | author                | byline                  | by, creator                | byline, creator
 * topics         | category, dc:subject          | category              | subject                 | subject, keyword           | dpasubject, keyword
 * imageUrl       | media:content, enclosure      | enclosure, media      | associations            | link to a picture          | associations
 * slug           | -                             | -                     | slugline                | slugline                   | -
 * genres         | -                             | -                     | genre                   | genre                      | genre
 * signals        | -                             | -                     | -                       | signal                     | signal
 * locations      | -                             | -                     | place, located          | located, subject geoArea   | geosubject, poi
 * mediaTopics    | -                             | -                     | subject                 | subject                    | dpasubject
 * agencies       | -                             | -                     | infosource              | infoSource                 | infosource
 * copyright      | dc:rights, channel copyright  | rights                | copyrightnotice, holder | copyrightNotice, Holder    | copyrightnotice
 * </pre>
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
 *   <li>A file of lines is refused as a whole only when its first line is the start of a JSON array
 *       over several lines, or binary. Otherwise a good article may follow any bad line. In a
 *       document (XML, JSON that is not in lines) nobody can tell where the next item begins once
 *       the syntax is broken; an item that is wrong in itself costs only itself.
 *   <li>A withdrawal is accepted as soon as its identity is good, whatever its other fields hold.
 *   <li>Ids are scoped by their source ({@code source|guid}), only those of JSON Lines stand as
 *       they are. The source of an agency's item is the domain in its id where there is one: the
 *       same item has the same id in ninjs, NewsML-G2 and digitalwires.
 *   <li>{@code contentCreated} is when the photographed or told thing was made, years ago in
 *       archives: it dates an item only when nothing else does.
 *   <li>Dates without a zone are taken as UTC.
 *   <li>An entity that a document type declares is not expanded: there is no document type.
 * </ul>
 */
@NullMarked
package io.storyfold.format;

import org.jspecify.annotations.NullMarked;
