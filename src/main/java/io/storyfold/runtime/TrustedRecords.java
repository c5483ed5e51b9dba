package io.storyfold.runtime;

import io.storyfold.avro.Layout;
import org.apache.avro.util.ClassSecurityValidator;

/** Avro 1.12.2 makes no object of a class it was not told to trust, our generated ones included. */
final class TrustedRecords {
  private TrustedRecords() {}

  static synchronized void install() {
    var trusted = ClassSecurityValidator.getGlobal();
    if (!trusted.isTrusted(Layout.class)) {
      String ours = Layout.class.getPackageName() + ".";
      ClassSecurityValidator.setGlobal(
          ClassSecurityValidator.composite(trusted, c -> c.getName().startsWith(ours)));
    }
  }
}
