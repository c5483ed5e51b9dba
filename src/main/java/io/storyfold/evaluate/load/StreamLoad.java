package io.storyfold.evaluate.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Clients of the live stream, all in one thread: each counts its updates and how long they took.
 * The silent ones ask and then never read.
 */
final class StreamLoad implements AutoCloseable {
  private static final byte[] REQUEST =
      "GET /api/v1/stream HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n"
          .getBytes(US_ASCII);
  private static final int BUFFER = 1 << 16;
  private static final int SMALL_BUFFER = 4_096;
  private static final int SELECT_MILLIS = 100;

  private final Selector selector = Selector.open();
  private final List<StreamCount> counts = new ArrayList<>();
  private final List<SocketChannel> channels = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final Thread thread = new Thread(this::run, "bench-stream-clients");
  private volatile boolean closing;

  private StreamLoad() throws IOException {}

  /** Connects the clients; returns when all have been asked for. */
  static StreamLoad connect(int port, int reading, int silent) throws IOException {
    StreamLoad load = new StreamLoad();
    for (int i = 0; i < reading; i++) {
      SocketChannel channel = load.open(port, BUFFER);
      StreamCount count = new StreamCount(load.latencies);
      load.counts.add(count);
      channel.configureBlocking(false);
      channel.register(load.selector, SelectionKey.OP_READ, count);
    }
    for (int i = 0; i < silent; i++) {
      load.open(port, SMALL_BUFFER);
    }
    load.thread.setDaemon(true);
    load.thread.start();
    return load;
  }

  /** Waits until every client has had the head of its answer, for so long at most. */
  void awaitConnected(int seconds) throws InterruptedException {
    await(StreamCount::connected, seconds);
  }

  /** Begins to count: what was sent before is no part of the measurement. */
  void begin() {
    long now = System.nanoTime();
    counts.forEach(count -> count.begin(now));
  }

  /** Waits until every client has had so many updates or a resync, for so long at most. */
  void await(int updates, int seconds) throws InterruptedException {
    await(count -> count.hadAll(updates), seconds);
  }

  private void await(Predicate<StreamCount> done, int seconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!counts.stream().allMatch(done) && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(SELECT_MILLIS);
    }
  }

  /** Share of the updates that reached the clients without a resync, 0 to 1. */
  double delivered(int updates) {
    return counts.stream().mapToInt(count -> count.delivered(updates)).sum()
        / ((double) updates * counts.size());
  }

  /** Clients that were told to read the list again. */
  int resyncs() {
    return counts.stream().mapToInt(StreamCount::resyncs).sum();
  }

  Latencies latencies() {
    return latencies;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    closing = true;
    selector.wakeup();
    thread.join();
    selector.close();
    for (SocketChannel channel : channels) {
      channel.close();
    }
  }

  private SocketChannel open(int port, int buffer) throws IOException {
    SocketChannel channel = SocketChannel.open();
    channels.add(channel);
    channel.setOption(StandardSocketOptions.SO_RCVBUF, buffer);
    channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.write(ByteBuffer.wrap(REQUEST));
    return channel;
  }

  private void run() {
    byte[] bytes = new byte[BUFFER];
    try {
      while (!closing) {
        selector.select(SELECT_MILLIS);
        for (SelectionKey key : selector.selectedKeys()) {
          read(key, bytes);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the clients of the stream cannot go on", e);
    }
  }

  private static void read(SelectionKey key, byte[] bytes) {
    try {
      int length = ((SocketChannel) key.channel()).read(ByteBuffer.wrap(bytes));
      if (length < 0) {
        key.cancel();
      } else {
        ((StreamCount) key.attachment()).take(bytes, length);
      }
    } catch (IOException gone) {
      key.cancel();
    }
  }
}
