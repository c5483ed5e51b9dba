package io.storyfold.article;

/** Tells the language of a text. Implementations are safe for use by several threads. */
@FunctionalInterface
public interface LanguageDetector {
  /** What a detector answers when it cannot tell. */
  String UNKNOWN = "und";

  /** Primary language subtag (BCP 47) of {@code text}, or {@link #UNKNOWN}. */
  String detect(String text);
}
