package io.storyfold.runtime;

import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * Tells that a local store is not what was written to it: a disk that changed bytes, a file that is
 * cut short. What the store held is in its changelog, so the files can go; kept, they would end
 * every start.
 */
final class DamagedState {
  private DamagedState() {}

  /** Whether a store that fails its checksums is behind a failure, however wrapped. */
  static boolean isCauseOf(Throwable failure) {
    return RootCause.anyMatch(
        failure,
        e ->
            e instanceof RocksDBException rocks
                && rocks.getStatus() != null
                && rocks.getStatus().getCode() == Status.Code.Corruption);
  }
}
