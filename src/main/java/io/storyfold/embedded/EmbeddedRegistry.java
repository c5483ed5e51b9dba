package io.storyfold.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small schema registry in this JVM that speaks Confluent's HTTP API for Avro, on 127.0.0.1. */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;

  private EmbeddedRegistry(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a registry whose schemas end with it.
   *
   * @param port 0..65535, 0 for any free one
   * @throws EmbeddedStartException when the port is taken
   */
  public static EmbeddedRegistry start(int port) {
    return start(port, SchemaJournal.none());
  }

  /**
   * Starts a registry that keeps its schemas and their ids in a directory, and knows those kept
   * there before. The compatibility levels are not kept.
   *
   * @param port 0..65535, 0 for any free one
   * @param directory exists and can be written; one running registry only
   * @throws EmbeddedStartException when the port is taken or what was kept cannot be read
   */
  public static EmbeddedRegistry start(int port, Path directory) {
    return start(port, SchemaJournal.in(directory));
  }

  private static EmbeddedRegistry start(int port, SchemaJournal journal) {
    RegistryApi api = new RegistryApi(new SchemaStore(journal));
    HttpServer server;
    try {
      server = HttpServer.create(Loopback.address(Loopback.requireValid(port)), 0);
    } catch (IOException e) {
      throw Loopback.taken("embedded schema registry", port, e);
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, EmbeddedRegistry::thread);
    server.setExecutor(threads);
    server.createContext("/", new RegistryHttp(api.routes()));
    server.start();
    return new EmbeddedRegistry(server, threads);
  }

  /** {@code http://host:port}, as the setting {@code schema.registry.url} wants it. */
  public String url() {
    return "http://" + Loopback.HOST + ":" + port();
  }

  /** The port it listens on, 1..65535. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops serving at once; requests under way are cut off. A second call does nothing. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "embedded-registry");
    thread.setDaemon(true);
    return thread;
  }
}
