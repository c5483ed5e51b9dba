package io.storyfold.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one benchmark. */
public final class Section {
  private final String name;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * Empty yet.
   *
   * @param name its key in JSON
   */
  public Section(String name) {
    this.name = name;
  }

  Section add(String key, String what, Spread value, String unit) {
    figures.add(new Figure(key, what, value, unit));
    return this;
  }

  Section add(String key, String what, double value, String unit) {
    return add(key, what, Spread.of(value), unit);
  }

  public String name() {
    return name;
  }

  public List<Figure> figures() {
    return List.copyOf(figures);
  }

  /** Medians by key, and under {@code runs} the single measurements where there are several. */
  public Map<String, Object> json() {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Object> runs = new LinkedHashMap<>();
    for (Figure figure : figures) {
      object.put(figure.key(), figure.value().median());
      if (figure.value().runs().size() > 1) {
        runs.put(figure.key(), figure.value().runs());
      }
    }
    if (!runs.isEmpty()) {
      object.put("runs", runs);
    }
    return object;
  }
}
