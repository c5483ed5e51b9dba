package io.storyfold.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What the chart lets its user do on the brokers, as the ACLs that Strimzi makes of it. */
public final class ChartRights {
  private static final Map<String, ResourceType> TYPES =
      Map.of(
          "topic", ResourceType.TOPIC,
          "group", ResourceType.GROUP,
          "transactionalId", ResourceType.TRANSACTIONAL_ID);

  private ChartRights() {}

  /**
   * All of them, for a user of that name.
   *
   * @param prefix {@code topics.prefix}
   */
  public static List<AclBinding> of(String user, String prefix) {
    List<JsonNode> manifests =
        Chart.render(Chart.scenario("strimzi"), Map.of("topics.prefix", prefix));
    List<AclBinding> rights = new ArrayList<>();
    for (JsonNode acl : Chart.only(manifests, "KafkaUser").at("/spec/authorization/acls")) {
      JsonNode of = acl.path("resource");
      ResourcePattern resource =
          new ResourcePattern(
              TYPES.getOrDefault(of.path("type").asText(), ResourceType.UNKNOWN),
              of.path("name").asText(),
              of.path("patternType").asText().equals("prefix")
                  ? PatternType.PREFIXED
                  : PatternType.LITERAL);
      for (JsonNode operation : acl.path("operations")) {
        rights.add(
            new AclBinding(
                resource,
                new AccessControlEntry(
                    "User:" + user,
                    "*",
                    AclOperation.valueOf(constant(operation.asText())),
                    AclPermissionType.ALLOW)));
      }
    }
    return rights;
  }

  /** DescribeConfigs → DESCRIBE_CONFIGS. */
  private static String constant(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }
}
