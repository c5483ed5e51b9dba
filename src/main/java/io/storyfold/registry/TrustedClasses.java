package io.storyfold.registry;

import io.storyfold.avro.Article;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that our generated classes may be made from data.
 *
 * <p>Since 1.12.2 Avro makes only classes on a list that belongs to the JVM, and a system property
 * would have to be set before Avro loads. The serdes therefore extend the list themselves, in front
 * of their first use; what others put there stays.
 */
final class TrustedClasses {

  private static final String PACKAGE = "io.storyfold.avro.";

  private TrustedClasses() {}

  /** Does nothing when our classes are trusted already, by us or by a system property. */
  static synchronized void install() {
    ClassSecurityPredicate current = ClassSecurityValidator.getGlobal();
    if (!current.isTrusted(Article.class)) {
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(
              current, candidate -> candidate.getName().startsWith(PACKAGE)));
    }
  }
}
