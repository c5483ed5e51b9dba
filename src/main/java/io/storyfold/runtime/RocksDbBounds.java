package io.storyfold.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/** Puts one state store under the memory budget of the process, {@link RocksDbMemory}. */
public final class RocksDbBounds implements RocksDBConfigSetter {
  /** Configuration entry that holds the {@link RocksDbMemory}. */
  static final String MEMORY = "storyfold.rocksdb.memory";

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    if (!(configs.get(MEMORY) instanceof RocksDbMemory memory)) {
      throw new IllegalStateException(
          "store " + store + ": no RocksDbMemory in the configuration (" + MEMORY + ")");
    }
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    // The cache this replaces is closed by the store that made it.
    table.setBlockCache(memory.cache());
    // Outside the cache they grow with the store and nobody counts them.
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(memory.writeBuffers());
    // A deleted text stays in its file until that is compacted: not longer than on the brokers.
    options.setPeriodicCompactionSeconds(TopicSpec.ERASURE_LAG.toSeconds());
  }

  /** Nothing: the budget outlives the store, its owner closes it. */
  @Override
  public void close(String store, Options options) {}
}
