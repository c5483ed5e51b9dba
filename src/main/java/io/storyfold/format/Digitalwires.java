package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Map;

/** dpa digitalwires: one entry, a list, the {@code entries} of an answer, or one entry a line. */
public final class Digitalwires implements DeliveryFormat {
  @Override
  public String name() {
    return "digitalwires";
  }

  @Override
  public boolean recognises(byte[] head) {
    Map<String, String> keys = JsonHead.of(head).keys();
    return keys.getOrDefault("format", "").startsWith("digitalwires")
        || (keys.containsKey("urn") && keys.containsKey("version_created"));
  }

  @Override
  public Deliveries read(InputStream in, Input input) {
    return JsonItems.read(in, input, (node, origin) -> read(node, origin, input));
  }

  private static Delivery read(JsonNode node, Origin origin, Input input) {
    return new DigitalwiresEntry(node, input).draft().deliver(origin);
  }
}
