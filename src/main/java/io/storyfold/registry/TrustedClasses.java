package io.storyfold.registry;

import io.storyfold.avro.ArticleStatus;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that our generated classes may be made from data.
 *
 * <p>Since 1.12.2 Avro makes only classes on a list that belongs to the JVM. That concerns more
 * than reading: a builder makes the default of an enum field, so {@code
 * Article.newBuilder().build()} fails as well. A system property would have to be set before Avro
 * loads; this works at any time. The serdes of this package call it themselves. A program that
 * builds records before it has a serde calls it first.
 */
public final class TrustedClasses {

  private static final String PACKAGE = "io.storyfold.avro.";

  private TrustedClasses() {}

  /**
   * Extends the list; what others put there stays. Does nothing when our classes are trusted
   * already, by an earlier call or by a system property.
   */
  public static synchronized void install() {
    ClassSecurityPredicate current = ClassSecurityValidator.getGlobal();
    if (!current.isTrusted(ArticleStatus.class)) {
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(
              current, candidate -> candidate.getName().startsWith(PACKAGE)));
    }
  }
}
