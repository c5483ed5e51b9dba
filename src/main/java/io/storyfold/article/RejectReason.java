package io.storyfold.article;

/**
 * Why an article did not enter. The names are stable: they stand in {@code rejected.jsonl}, on
 * {@code articles.rejected} and in the label of the counter.
 */
public enum RejectReason {
  /** The input as a whole cannot be read: binary, damaged, too large, of no known format. */
  UNREADABLE,
  /** A line is longer than the limit. */
  LINE_TOO_LONG,
  /** A line is not UTF-8. */
  BAD_ENCODING,
  /** A line is not one JSON object, or the document is not JSON. */
  BAD_JSON,
  /** The XML is broken, nested too deep, or not of its format. */
  BAD_XML,
  /** A field has a value of another type than it should. */
  BAD_TYPE,
  /** A date cannot be read. */
  BAD_DATE,
  /** A picture, an event, a package: no text to fold. */
  NOT_AN_ARTICLE,
  /** No publisher. */
  MISSING_SOURCE,
  /** Neither id nor url. */
  MISSING_ID,
  /** Neither title nor body. */
  MISSING_TEXT,
  /** No publication date. */
  MISSING_DATE,
  /** The id is blank or holds characters that no id may have. */
  BAD_ID,
  /** The source holds characters that no name may have. */
  BAD_SOURCE,
  /** The url is not an absolute http or https address. */
  BAD_URL,
  /** The status is none of usable, withheld, canceled. */
  BAD_STATUS,
  /** The version is negative. */
  BAD_VERSION,
  /** The embedding holds a value that is not a finite number. */
  BAD_EMBEDDING,
  /** A field is longer than its limit. */
  TOO_LARGE,
  /** The record key is not the article id. */
  KEY_MISMATCH,
  /** A revision or withdrawal comes from another source than the article. */
  SOURCE_MISMATCH,
  /** The id begins like those of other sources, by the sources file. */
  FOREIGN_ID,
  /** A newer version of the article is known. */
  STALE_VERSION,
  /** The time until which it may be shown is over. */
  EXPIRED,
  /** The article was killed. */
  WITHDRAWN
}
