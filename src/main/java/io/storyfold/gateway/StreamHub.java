package io.storyfold.gateway;

import jakarta.servlet.ServletOutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The live stream: keeps the newest updates and wakes the clients. One thread wakes all of them; it
 * never waits for any ({@link StreamClient}). Those who publish only append.
 */
final class StreamHub implements AutoCloseable {
  private final StreamLog log;
  private final int maxClients;
  private final Contact contact;
  private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean waking = new AtomicBoolean();
  private final ScheduledExecutorService waker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "gateway-stream");
            thread.setDaemon(true);
            return thread;
          });

  StreamHub(GatewaySettings.Stream settings, Contact contact) {
    log = new StreamLog(settings.history());
    maxClients = settings.clients();
    this.contact = contact;
    long period = settings.heartbeat().toMillis();
    var unused = waker.scheduleAtFixedRate(this::heartbeat, period, period, TimeUnit.MILLISECONDS);
  }

  StreamLog log() {
    return log;
  }

  int clients() {
    return clients.size();
  }

  /** Adds an update and wakes the clients; returns at once. */
  void publish(StreamEntry entry) {
    log.append(entry);
    if (!clients.isEmpty() && waking.compareAndSet(false, true)) {
      waker.execute(this::wakeAll);
    }
  }

  /** Whether another client would be one too many. */
  boolean full() {
    return clients.size() >= maxClients;
  }

  /** Serves a client from now on, or from {@code last}, until it goes or the hub closes. */
  StreamClient connect(
      StreamFilter filter, Optional<StreamPosition> last, ServletOutputStream out) {
    StreamReader reader =
        last.map(position -> StreamReader.resume(log, filter, position))
            .orElseGet(() -> new StreamReader(log, filter));
    StreamClient client = new StreamClient(reader, out);
    clients.add(client);
    var unused = client.ended().whenComplete((nothing, error) -> clients.remove(client));
    out.setWriteListener(client);
    if (waker.isShutdown()) {
      client.close();
    }
    return client;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    waker.shutdownNow();
    clients.forEach(StreamClient::close);
  }

  private void heartbeat() {
    Optional<Instant> staleSince = contact.staleSince();
    clients.forEach(client -> client.heartbeat(staleSince));
  }

  private void wakeAll() {
    waking.set(false); // before reading: what is published from here on wakes again
    clients.forEach(StreamClient::wake);
  }
}
