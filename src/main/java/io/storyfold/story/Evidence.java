package io.storyfold.story;

/**
 * The article a copy was taken from, as an editor wants to see it.
 *
 * @param sourceId direct source: the earlier article that shares most
 * @param source its publisher
 * @param publishedAt its publication, epoch milliseconds
 * @param passage longest shared passage; empty once the source was withdrawn
 */
public record Evidence(String sourceId, String source, long publishedAt, String passage) {
  /** The same without words of the source. */
  Evidence unquoted() {
    return new Evidence(sourceId, source, publishedAt, "");
  }
}
