package io.storyfold.chaos;

import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.admin.TopicDescription;

/** Whether every partition is on every broker that should have it. */
final class Replicas {
  private Replicas() {}

  static void awaitInSync(Scene scene) throws Exception {
    scene.await(
        "replicas in sync",
        () -> {
          try {
            return inSync(scene);
          } catch (java.util.concurrent.ExecutionException e) {
            return false; // Who is asked may be the one that is coming back.
          }
        });
  }

  private static boolean inSync(Scene scene) throws Exception {
    Set<String> names =
        scene
            .admin()
            .listTopics(new org.apache.kafka.clients.admin.ListTopicsOptions().listInternal(true))
            .names()
            .get();
    Collection<TopicDescription> topics =
        scene.admin().describeTopics(names).allTopicNames().get().values();
    return topics.stream()
        .flatMap(topic -> topic.partitions().stream())
        .allMatch(p -> p.leader() != null && p.isr().size() == p.replicas().size());
  }
}
