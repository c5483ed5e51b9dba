package io.storyfold.gateway.search;

import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SparseFixedBitSet;

/** The numbers of the entries that a search found. */
public final class Found {
  private final SparseFixedBitSet numbers;
  private final int size;

  private Found(SparseFixedBitSet numbers) {
    this.numbers = numbers;
    this.size = numbers.cardinality();
  }

  /** How many. */
  public int size() {
    return size;
  }

  /** Whether the entry of that number is among them. */
  public boolean contains(int number) {
    return number < numbers.length() && numbers.get(number);
  }

  /** Passes on each, the lowest first. */
  public void forEach(IntConsumer consumer) {
    for (int number = numbers.nextSetBit(0); number != DocIdSetIterator.NO_MORE_DOCS; ) {
      consumer.accept(number);
      number =
          number + 1 < numbers.length()
              ? numbers.nextSetBit(number + 1)
              : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  /** Passes on each, the highest first. */
  public void forEachBackwards(IntConsumer consumer) {
    int number = numbers.prevSetBit(numbers.length() - 1);
    while (number >= 0) {
      consumer.accept(number);
      number = number > 0 ? numbers.prevSetBit(number - 1) : -1;
    }
  }

  /** Gathers numbers: a bit for each, in blocks that are there where any bit is set. */
  static final class Builder {
    private final SparseFixedBitSet numbers;

    /**
     * @param bound above the highest number
     */
    Builder(int bound) {
      numbers = new SparseFixedBitSet(Math.max(1, bound));
    }

    void add(int number) {
      numbers.set(number);
    }

    Builder addAll(Builder other) {
      new Found(other.numbers).forEach(numbers::set);
      return this;
    }

    Found build() {
      return new Found(numbers);
    }
  }
}
