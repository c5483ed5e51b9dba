package io.storyfold.story;

/** The store's members, with all that {@link Member#light} leaves out. */
@FunctionalInterface
public interface StoredMembers {
  /**
   * The member stored under a sequence.
   *
   * @throws IllegalStateException when there is none: store and engine are apart
   */
  Member get(long sequence);
}
