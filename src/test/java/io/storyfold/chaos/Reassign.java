package io.storyfold.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/**
 * Every partition, those of the brokers' own topics too, is taken from one of its brokers, which
 * forgets it, and later given back, to be copied anew.
 */
final class Reassign extends Fault {
  @Override
  void strike(Scene scene, SplittableRandom random) throws Exception {
    apply(scene, replicas -> shuffled(replicas, random).subList(1, BrokerCluster.SIZE));
  }

  @Override
  void mend(Scene scene) throws Exception {
    apply(
        scene,
        replicas -> {
          List<Integer> all = new ArrayList<>(replicas);
          scene.brokers().nodes().stream()
              .map(BrokerNode::id)
              .filter(id -> !replicas.contains(id))
              .forEach(all::add);
          return all;
        });
    Replicas.awaitInSync(scene);
  }

  /** Puts every partition where it is told to be, and waits until it is there. */
  static Set<TopicPartition> apply(Scene scene, UnaryOperator<List<Integer>> change)
      throws Exception {
    Set<String> names =
        scene.admin().listTopics(new ListTopicsOptions().listInternal(true)).names().get();
    Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
    for (TopicDescription topic :
        scene.admin().describeTopics(names).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  moves.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      Optional.of(
                          new NewPartitionReassignment(
                              change.apply(
                                  partition.replicas().stream().map(Node::id).toList())))));
    }
    scene.admin().alterPartitionReassignments(moves).all().get();
    scene.await(
        "reassignments",
        () -> scene.admin().listPartitionReassignments().reassignments().get().isEmpty());
    return moves.keySet();
  }

  static List<Integer> shuffled(List<Integer> replicas, SplittableRandom random) {
    List<Integer> shuffled = new ArrayList<>(replicas);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }
}
