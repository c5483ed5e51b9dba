package io.storyfold.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a measurement was made on: figures of two machines cannot be compared without it. */
public final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final double GIBIBYTE = 1 << 30;

  private Machine() {}

  /** This one, by what is to be known of it. */
  public static Map<String, Object> describe() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("processor", processor());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    machine.put("memoryGib", Math.round(system.getTotalMemorySize() / GIBIBYTE));
    machine.put("heapGib", Math.round(10 * Runtime.getRuntime().maxMemory() / GIBIBYTE) / 10.0);
    machine.put("system", system.getName() + " " + system.getVersion());
    machine.put("java", Runtime.version().toString());
    machine.put(
        "collector",
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(collector -> collector.getName())
            .collect(Collectors.joining(", ")));
    machine.put("loadBefore", system.getSystemLoadAverage());
    return machine;
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch"); // no Linux
    }
  }
}
