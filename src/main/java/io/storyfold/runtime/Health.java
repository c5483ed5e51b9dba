package io.storyfold.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The health of a process: that of its parts together. */
public final class Health {
  private final List<Probe> parts = new CopyOnWriteArrayList<>();
  private final DeskMap desks;

  public Health(DeskMap desks) {
    this.desks = desks;
  }

  /** Adds a part; a process is not ready before its parts are. */
  public void add(Probe part) {
    parts.add(part);
  }

  /** No part is dead. A process that is not alive has to be restarted. */
  public boolean alive() {
    return parts.stream().allMatch(part -> part.condition().alive());
  }

  /** There are parts, and every one is ready. */
  public boolean ready() {
    return !parts.isEmpty() && parts.stream().allMatch(part -> part.condition().ready());
  }

  /** What {@code /status} answers. */
  public Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("version", BuildVersion.current());
    status.put("alive", alive());
    status.put("ready", ready());
    Map<String, Object> byName = new LinkedHashMap<>();
    parts.forEach(part -> byName.put(part.name(), describe(part.condition())));
    status.put("parts", byName);
    status.put("desks", desks.partitions());
    return status;
  }

  private static Map<String, Object> describe(Condition condition) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("state", condition.state());
    described.put("alive", condition.alive());
    described.put("ready", condition.ready());
    described.putAll(condition.details());
    return described;
  }
}
