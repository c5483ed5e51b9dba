package io.storyfold.registry;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets one final answer from a list of registries that hold the same schemas.
 *
 * <p>Recoverable trouble (I/O errors and the statuses of {@link RetryPolicy}) is retried at the
 * same URL, then at the next. The URL that answered last is asked first the next time, so a dead
 * registry is paid for once. Every other status is an answer, for the caller to judge.
 */
final class RegistryTransport {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryTransport.class);
  private static final String JSON = "application/vnd.schemaregistry.v1+json";
  private static final String ACCEPTED = JSON + ", application/json;q=0.5";

  private final HttpClient http;
  private final List<RegistryUrl> urls;
  private final Authorization authorization;
  private final RetryPolicy retry;
  private final Duration readTimeout;
  private final Sleeper sleeper;
  private final AtomicInteger preferred = new AtomicInteger();

  RegistryTransport(RegistryConfig config, Sleeper sleeper) {
    this.urls = RegistryUrl.all(config);
    this.authorization = Authorization.of(config);
    this.retry = RetryPolicy.of(config);
    this.readTimeout = Duration.ofMillis(config.getInt(RegistryConfig.READ_TIMEOUT));
    this.sleeper = sleeper;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // No h2c upgrade header: some proxies in front of registries stumble over it.
            .version(HttpClient.Version.HTTP_1_1)
            // A redirect would carry the credentials to another host.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofMillis(config.getInt(RegistryConfig.CONNECT_TIMEOUT)));
    if (urls.stream().anyMatch(RegistryUrl::isTls)) {
      RegistryTls.apply(config, builder);
    }
    this.http = builder.build();
  }

  /** How a retry waits; replaced in tests. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(long millis) throws InterruptedException;
  }

  /**
   * One request.
   *
   * @param method GET, POST or PUT
   * @param path below the registry's URL, encoded
   * @param body JSON, or null
   * @param purpose completes the sentence "The registry … while …" in messages
   */
  record Call(String method, String path, @Nullable String body, String purpose) {}

  /** A status that ends the tries, with its body and the URL it came from. */
  record Answer(int status, String body, String url) {}

  /**
   * @throws RegistryUnavailableException after the last try at the last URL
   */
  Answer send(Call call) {
    int first = preferred.get();
    Trouble trouble = Trouble.NONE;
    for (int step = 0; step < urls.size(); step++) {
      int index = (first + step) % urls.size();
      RegistryUrl url = urls.get(index);
      for (int attempt = 0; attempt <= retry.retries(); attempt++) {
        pauseBefore(attempt);
        try {
          HttpResponse<byte[]> response = exchange(url, call);
          if (!retry.isRecoverable(response.statusCode())) {
            preferred.set(index);
            String body = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), body, url.base());
          }
          trouble = new Trouble(url.base() + " answered " + response.statusCode(), null);
        } catch (IOException e) {
          trouble = new Trouble(url.base() + ": " + describe(e), e);
        }
      }
      if (step + 1 < urls.size()) {
        LOG.warn(
            "{} tries failed while {}: {}", retry.retries() + 1, call.purpose(), trouble.what());
      } // else: the exception says it
    }
    throw unavailable(call, trouble);
  }

  private record Trouble(String what, @Nullable IOException cause) {
    static final Trouble NONE = new Trouble("", null);
  }

  private void pauseBefore(int attempt) {
    if (attempt == 0) {
      return;
    }
    try {
      sleeper.sleep(retry.waitMillis(attempt, ThreadLocalRandom.current().nextDouble()));
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private HttpResponse<byte[]> exchange(RegistryUrl url, Call call) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(call.path()))
            .header("Accept", ACCEPTED)
            .method(
                call.method(),
                call.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(call.body()));
    if (call.body() != null) {
      request.header("Content-Type", JSON);
    }
    authorization.headerFor(url).ifPresent(value -> request.header("Authorization", value));
    return await(http.sendAsync(request.build(), BodyHandlers.ofByteArray()));
  }

  /** HttpRequest's own time-out ends with the headers; a body that trickles would never end. */
  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException {
    try {
      return answer.get(readTimeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no answer within " + readTimeout.toMillis() + " ms");
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  /** The JDK's connect errors often have no message. */
  private static String describe(IOException e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null ? name : name + " (" + e.getMessage() + ")";
  }

  private RegistryUnavailableException unavailable(Call call, Trouble last) {
    String all = urls.stream().map(RegistryUrl::base).collect(Collectors.joining(", "));
    return new RegistryUnavailableException(
        "No schema registry answered while %s: %s, %d tries each; last: %s. Check %s and the network, then start again; no record is at fault."
            .formatted(call.purpose(), all, retry.retries() + 1, last.what(), RegistryConfig.URL),
        last.cause());
  }
}
