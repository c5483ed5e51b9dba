package io.storyfold.runtime;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The native memory that all state stores of a process share. Kafka Streams makes one config setter
 * per store, so a budget kept there would be one budget per store; this object is made once and
 * handed to every setter through the configuration.
 */
public final class RocksDbMemory implements AutoCloseable {
  /** Of the budget; write buffers are charged to the cache, so this is a part of it, not on top. */
  private static final double WRITE_BUFFER_SHARE = 0.5;

  /** As in RocksDB: 2^6 shards keep threads apart and a shard large enough for any block. */
  private static final int SHARD_BITS_BY_SIZE = -1;

  /** A block that does not fit is still read: stores must not fail where they can be slow. */
  private static final boolean STRICT_LIMIT = false;

  /** Of the cache, for index and filter blocks, which every read needs. */
  private static final double INDEX_AND_FILTER_SHARE = 0.2;

  private final Cache cache;
  private final WriteBufferManager writeBuffers;

  /**
   * Allocates nothing yet: the budget fills with use.
   *
   * @param bytes the budget, at least 16 MiB
   */
  public RocksDbMemory(long bytes) {
    RocksDB.loadLibrary();
    cache = new LRUCache(bytes, SHARD_BITS_BY_SIZE, STRICT_LIMIT, INDEX_AND_FILTER_SHARE);
    writeBuffers = new WriteBufferManager((long) (bytes * WRITE_BUFFER_SHARE), cache);
  }

  Cache cache() {
    return cache;
  }

  WriteBufferManager writeBuffers() {
    return writeBuffers;
  }

  /** Only after every topology that uses it is closed. */
  @Override
  public void close() {
    writeBuffers.close();
    cache.close();
  }
}
