package io.storyfold.story.cluster;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The file a {@link JoinModel} lives in: JSON, format {@value #FORMAT}.
 *
 * <p>Every profile names every feature with mean, scale and weight. A feature that is missing,
 * unknown or not a finite number is refused by name: a model that is silently incomplete would
 * cluster, badly.
 */
public final class JoinModelFile {
  /** Raised when old files can no longer be read. */
  public static final int FORMAT = 2;

  private static final String SHIPPED = "join-model.json";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JoinModelFile() {}

  /** The model that comes with this version. */
  public static JoinModel shipped() {
    try (InputStream in = JoinModelFile.class.getResourceAsStream(SHIPPED)) {
      return read(Objects.requireNonNull(in, SHIPPED), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads and checks a model.
   *
   * @param name of the file or resource, for messages
   * @throws IllegalArgumentException when it is no valid model; the message names file and field
   */
  public static JoinModel read(InputStream in, String name) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(in);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(name + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!root.isObject() || root.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          name + ": expected a join model of format " + FORMAT + ", see \"format\"");
    }
    try {
      List<JoinModel.Profile> profiles = new ArrayList<>();
      for (JsonNode profile : root.path("profiles")) {
        profiles.add(profile(profile));
      }
      return new JoinModel(text(root, "version"), profiles);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static JoinModel.Profile profile(JsonNode node) {
    String name = text(node, "name");
    ObjectNode features =
        node.path("features") instanceof ObjectNode object
            ? object.deepCopy()
            : JSON.createObjectNode();
    List<JoinModel.Input> inputs = new ArrayList<>();
    for (JoinFeature feature : JoinFeature.all()) {
      JsonNode input = features.remove(feature.key());
      if (input == null) {
        throw new IllegalArgumentException(
            "profile " + name + ": feature " + feature.key() + " is missing");
      }
      inputs.add(
          new JoinModel.Input(
              number(input, "mean"), number(input, "scale"), number(input, "weight")));
    }
    if (!features.isEmpty()) {
      throw new IllegalArgumentException(
          "profile " + name + ": unknown feature " + features.fieldNames().next());
    }
    return new JoinModel.Profile(
        name,
        text(node, "provenance"),
        (int) number(node, "fromWords"),
        number(node, "idfExponent"),
        number(node, "join"),
        merge(name, node.path("merge")),
        number(node, "bias"),
        inputs);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" must be a text");
    }
    return value.asText();
  }

  private static double number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw new IllegalArgumentException("\"" + field + "\" must be a number");
    }
    return value.asDouble();
  }

  /** A number is a threshold of votes. */
  private static MergeRule merge(String profile, JsonNode node) {
    if (node.isNumber()) {
      return MergeRule.votes(node.asDouble());
    }
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "profile "
              + profile
              + ": \"merge\" must be a probability, or an object with affinity, growth, likeness");
    }
    return new MergeRule(
        MergeRule.Kind.AFFINITY,
        number(node, "affinity"),
        number(node, "growth"),
        number(node, "likeness"));
  }

  private static JsonNode merge(MergeRule rule) {
    return rule.kind() == MergeRule.Kind.VOTES
        ? JSON.getNodeFactory().numberNode(rule.threshold())
        : JSON.createObjectNode()
            .put("affinity", rule.threshold())
            .put("growth", rule.growth())
            .put("likeness", rule.likeness());
  }

  /** Writes a model; the same model gives the same bytes. */
  public static void write(JoinModel model, OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("version", model.version());
    ArrayNode profiles = root.putArray("profiles");
    for (JoinModel.Profile profile : model.profiles()) {
      ObjectNode node = profiles.addObject();
      node.put("name", profile.name());
      node.put("provenance", profile.provenance());
      node.put("fromWords", profile.fromWords());
      node.put("idfExponent", profile.idfExponent());
      node.put("join", profile.join());
      node.set("merge", merge(profile.merge()));
      node.put("bias", profile.bias());
      ObjectNode features = node.putObject("features");
      for (JoinFeature feature : JoinFeature.all()) {
        JoinModel.Input input = profile.inputs().get(feature.index());
        features
            .putObject(feature.key())
            .put("mean", input.mean())
            .put("scale", input.scale())
            .put("weight", input.weight());
      }
    }
    JSON.writeValue(out, root);
  }
}
