package io.storyfold.runtime;

/** The version of this build. */
public final class BuildVersion {
  private BuildVersion() {}

  /** As in the jar's manifest; {@code development} when classes are not in a jar. */
  public static String current() {
    String version = BuildVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
