package io.storyfold.system;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer, which also notes what it was asked. Made by the broker, so static. */
public final class NotedAuthorizer extends StandardAuthorizer {
  public static final Queue<Asked> ASKED = new ConcurrentLinkedQueue<>();

  /** One question and its answer. */
  public record Asked(String principal, Action action, AuthorizationResult result) {}

  @Override
  public List<AuthorizationResult> authorize(
      AuthorizableRequestContext context, List<Action> actions) {
    List<AuthorizationResult> results = super.authorize(context, actions);
    for (int i = 0; i < results.size(); i++) {
      ASKED.add(new Asked(context.principal().getName(), actions.get(i), results.get(i)));
    }
    return results;
  }
}
