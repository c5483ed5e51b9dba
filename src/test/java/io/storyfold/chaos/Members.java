package io.storyfold.chaos;

import io.storyfold.runtime.StreamsPart;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;

/** Who the brokers believe to be at work. */
final class Members {
  private Members() {}

  /** The brokers have given up a member: its session is over. */
  static boolean isOut(Scene scene, Application application) throws InterruptedException {
    for (StreamsPart part : StreamsPart.values()) {
      String group = part.applicationId(scene.settings());
      try {
        ConsumerGroupDescription members =
            scene.admin().describeConsumerGroups(java.util.List.of(group)).all().get().get(group);
        // Each stream thread is a member: the instance's name, a hyphen, the thread's number.
        if (members == null
            || members.members().stream()
                .map(member -> member.groupInstanceId())
                .flatMap(Optional::stream)
                .anyMatch(id -> id.startsWith(application.name()))) {
          return false;
        }
      } catch (ExecutionException e) {
        return false; // The coordinator is moving.
      }
    }
    return true;
  }
}
