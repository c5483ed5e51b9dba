package io.storyfold.evaluate.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests for the list of stories at a fixed rate, of the kinds a frontend makes. */
final class RequestLoad {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int COMMON = 200;
  private static final int RARE = 15_000;

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Random random = new Random(5);
  private final Map<String, Latencies> byKind = new LinkedHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();

  RequestLoad(int port) {
    base = "http://127.0.0.1:" + port + "/api/v1/stories?";
  }

  /** Sends so many a second, for so many seconds; then waits for the last answer. */
  void run(int perSecond, int seconds) throws InterruptedException {
    List<CompletableFuture<?>> open = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = begin + TimeUnit.SECONDS.toNanos(1) * i / perSecond;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      open.add(send(due));
    }
    CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
  }

  /** Durations by kind of request. */
  Map<String, Latencies> byKind() {
    return byKind;
  }

  /** Of all requests. */
  Latencies all() {
    Latencies all = new Latencies();
    byKind.values().forEach(all::addAll);
    return all;
  }

  /** Requests without a good answer. */
  int failures() {
    return failures.get();
  }

  private CompletableFuture<?> send(long due) {
    String kind;
    String query;
    switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> {
        kind = "front page";
        query = "articles=12";
      }
      case 4, 5 -> {
        kind = "desk";
        query = "articles=12&sort=updated&desk=en";
      }
      case 6 -> {
        kind = "source";
        query = "articles=12&source=" + InventedStories.source(random.nextInt(COMMON));
      }
      case 7 -> {
        kind = "filters";
        query = "articles=12&minSources=2&agency=nda&status=OPEN&since=2026-01-01";
      }
      case 8 -> {
        kind = "common word";
        query = "articles=12&q=" + InventedStories.word(random.nextInt(COMMON));
      }
      default -> {
        kind = "rare words";
        query = "articles=12&q=" + InventedStories.word(RARE + random.nextInt(COMMON));
      }
    }
    Latencies latencies = byKind.computeIfAbsent(kind, each -> new Latencies());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + query)).timeout(PATIENCE).build();
    return client
        .sendAsync(request, BodyHandlers.ofByteArray())
        .handle(
            (answer, failure) -> {
              latencies.add(System.nanoTime() - due);
              if (failure != null || bad(answer)) {
                failures.incrementAndGet();
              }
              return due;
            });
  }

  private static boolean bad(HttpResponse<byte[]> answer) {
    return answer.statusCode() != 200;
  }
}
