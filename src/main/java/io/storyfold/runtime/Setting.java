package io.storyfold.runtime;

/**
 * One value somebody gave, and where: what an error message has to name.
 *
 * @param key the key
 * @param value the value as written, {@code ${file:…}} and the like not yet replaced
 * @param origin where it came from, readable after "from"
 */
record Setting(String key, String value, String origin) {

  /** The value may be shown: secrets come in by reference and stay out of messages and logs. */
  String shown(String resolved) {
    return resolved.equals(value) ? "'" + value + "'" : "the value of " + value;
  }
}
