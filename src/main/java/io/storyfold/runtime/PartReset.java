package io.storyfold.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/**
 * Makes a topology forget all it knows, so that its next start begins at the start of its log: its
 * offsets, its changelogs and its local state go. What it has written stays.
 */
public final class PartReset implements AutoCloseable {
  private final Admin admin;
  private final String application;
  private final Path state;

  public PartReset(Settings settings, StreamsPart part) {
    this.admin = Admin.create(settings.clients().admin());
    this.application = part.applicationId(settings);
    this.state = Path.of(settings.get(Keys.STATE_DIR)).resolve(application);
  }

  /** What {@link #run} would remove, a line each. */
  public List<String> plan() {
    return Stream.of(
            Stream.of("offsets of the group " + application),
            changelogs().stream().map(topic -> "topic " + topic),
            Stream.of(state).filter(Files::exists).map(path -> "directory " + path))
        .flatMap(lines -> lines)
        .toList();
  }

  /**
   * Removes it.
   *
   * @throws StartRefusedException when the topology still runs, or the brokers refuse
   */
  public void run() {
    try {
      get(admin.deleteConsumerGroups(List.of(application)).all());
    } catch (StartRefusedException e) {
      if (e.getCause() instanceof GroupNotEmptyException) {
        throw new StartRefusedException(
            application + " still runs, or ended less than a session timeout ago: stop it first",
            e);
      } else if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
    get(admin.deleteTopics(changelogs()).all());
    deleteState();
  }

  private List<String> changelogs() {
    return get(admin.listTopics().names()).stream()
        .filter(topic -> topic.startsWith(application + "-") && topic.endsWith("-changelog"))
        .sorted()
        .toList();
  }

  private void deleteState() {
    if (!Files.exists(state)) {
      return;
    }
    try (Stream<Path> files = Files.walk(state)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(state + " cannot be removed: " + e.getMessage(), e);
    }
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new StartRefusedException("the brokers refuse: " + RootCause.line(e), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefusedException("interrupted while waiting for Kafka", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
