package io.storyfold.story.cluster;

import java.util.EnumMap;
import java.util.Map;

/** A value for every {@link JoinFeature}. */
public final class FeatureVector {
  private final double[] values = new double[JoinFeature.all().size()];

  /** The value of a feature; 0 until it is set. */
  public double get(JoinFeature feature) {
    return values[feature.index()];
  }

  void set(JoinFeature feature, double value) {
    values[feature.index()] = value;
  }

  /** The values of what is measured. */
  Map<JoinFeature, Double> asMap(Measures measures) {
    Map<JoinFeature, Double> map = new EnumMap<>(JoinFeature.class);
    for (JoinFeature feature : JoinFeature.all()) {
      if (measures.has(feature)) {
        map.put(feature, get(feature));
      }
    }
    return map;
  }
}
