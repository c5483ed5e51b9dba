package io.storyfold.gateway.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the numbers of what was found, all of them, in no order. */
final class NumberCollector extends SimpleCollector {
  private final Found.Builder numbers;
  private @Nullable NumericDocValues values;

  private NumberCollector(int bound) {
    numbers = new Found.Builder(bound);
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    values = DocValues.getNumeric(context.reader(), SearchIndex.NUMBER);
  }

  @Override
  public void collect(int document) throws IOException {
    NumericDocValues number = values;
    if (number != null && number.advanceExact(document)) {
      numbers.add((int) number.longValue());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /**
   * One collector for each slice of the index, one set in the end.
   *
   * @param bound above the highest number
   */
  record Manager(int bound) implements CollectorManager<NumberCollector, Found> {
    @Override
    public NumberCollector newCollector() {
      return new NumberCollector(bound);
    }

    @Override
    public Found reduce(Collection<NumberCollector> collectors) {
      return collectors.stream()
          .map(collector -> collector.numbers)
          .reduce(Found.Builder::addAll)
          .orElseGet(() -> new Found.Builder(bound))
          .build();
    }
  }
}
