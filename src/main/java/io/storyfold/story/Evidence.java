package io.storyfold.story;

import java.util.List;

/**
 * The article a copy was taken from, as an editor wants to see it.
 *
 * @param sourceId direct source: the earlier article that shares most
 * @param source its publisher
 * @param publishedAt its publication, epoch milliseconds
 * @param passage longest shared passage; empty once the source was withdrawn
 * @param further other articles it has text of
 */
public record Evidence(
    String sourceId, String source, long publishedAt, String passage, List<Further> further) {
  /**
   * An article the rest of the text is from.
   *
   * @param sourceId article id
   * @param source its publisher
   * @param publishedAt its publication, epoch milliseconds
   */
  public record Further(String sourceId, String source, long publishedAt) {}

  /** Evidence of one source. */
  public Evidence(String sourceId, String source, long publishedAt, String passage) {
    this(sourceId, source, publishedAt, passage, List.of());
  }

  /** The same without words of the source. */
  Evidence unquoted() {
    return new Evidence(sourceId, source, publishedAt, "", further);
  }
}
