package io.storyfold.embedded;

import java.util.List;

/**
 * Which version of a subject a request means.
 *
 * @param number 1, 2, …, or {@link #LATEST}
 */
record VersionSpec(int number) {
  static final int LATEST = -1;

  /** Reads "latest", its old spelling "-1", or a version number. */
  static VersionSpec parse(String text) {
    if (text.equals("latest") || text.equals("-1")) {
      return new VersionSpec(LATEST);
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return new VersionSpec(number);
      }
    } catch (NumberFormatException e) {
      // Refused below with the numbers that are out of range.
    }
    throw RegistryError.invalidVersion(text);
  }

  boolean isLatest() {
    return number == LATEST;
  }

  /** Picks from all versions of a subject, oldest first. */
  RegisteredSchema of(List<RegisteredSchema> versions) {
    int index = isLatest() ? versions.size() - 1 : number - 1;
    if (index >= versions.size()) {
      throw RegistryError.versionNotFound(number);
    }
    return versions.get(index);
  }
}
