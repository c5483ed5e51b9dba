/**
 * Full-text search over stories: a Lucene index in memory that answers one question, <em>which
 * stories</em>. Their order, the other filters and the paging are the read model's.
 *
 * <ul>
 *   <li>{@link io.storyfold.gateway.search.SearchEntry}: what is searched of one story.
 *   <li>{@link io.storyfold.gateway.search.SearchIndex}: entries in, story ids out. It sees what
 *       was put before a search began, and forgets what it is told to: its size is the model's.
 *   <li>{@link io.storyfold.gateway.search.LanguageAnalyzers}: how the words of a language meet.
 * </ul>
 *
 * <p>Each word of a request must be found, in one of two ways: as the beginning of a word as
 * written (letters folded as everywhere in Storyfold, so that {@code bruecke} finds
 * <em>Brücken</em> while it is being typed), or as an inflection of the same word in the story's
 * language ({@code goes} finds <em>going</em>).
 */
@NullMarked
package io.storyfold.gateway.search;

import org.jspecify.annotations.NullMarked;
