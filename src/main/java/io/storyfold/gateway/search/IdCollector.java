package io.storyfold.gateway.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the ids of what was found, all of them, in no order. */
final class IdCollector extends SimpleCollector {
  private final Set<String> ids = new HashSet<>();
  private @Nullable BinaryDocValues values;

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    values = DocValues.getBinary(context.reader(), SearchIndex.ID);
  }

  @Override
  public void collect(int document) throws IOException {
    BinaryDocValues id = values;
    if (id != null && id.advanceExact(document)) {
      ids.add(id.binaryValue().utf8ToString());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** One collector for each slice of the index, one set in the end. */
  static final class Manager implements CollectorManager<IdCollector, Set<String>> {
    @Override
    public IdCollector newCollector() {
      return new IdCollector();
    }

    @Override
    public Set<String> reduce(Collection<IdCollector> collectors) {
      Set<String> all = new HashSet<>();
      collectors.forEach(collector -> all.addAll(collector.ids));
      return all;
    }
  }
}
