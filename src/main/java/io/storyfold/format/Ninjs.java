package io.storyfold.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.Map;

/** IPTC ninjs 1.x, 2.x and 3.x: one item, a list of items, or one item a line. */
public final class Ninjs implements DeliveryFormat {
  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public boolean recognises(byte[] head) {
    Map<String, String> keys = JsonHead.of(head).keys();
    boolean ours = keys.containsKey("source") || keys.containsKey("id") || keys.containsKey("url");
    return !ours
        && (keys.containsKey("uri")
            || keys.containsKey("$standard")
            || keys.containsKey("standard"));
  }

  @Override
  public Deliveries read(InputStream in, Input input) {
    return JsonItems.read(in, input, (node, origin) -> read(node, origin, input));
  }

  private static Delivery read(JsonNode node, Origin origin, Input input) {
    return new NinjsItem(node, input).draft().deliver(origin);
  }
}
