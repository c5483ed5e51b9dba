package io.storyfold.bench;

import java.lang.management.ManagementFactory;

/**
 * What a piece of work costs one thread: time on the wall, time on a processor, bytes allocated. On
 * a machine that others use too the time on a processor is the one to compare.
 */
final class Stopwatch {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final com.sun.management.OperatingSystemMXBean PROCESS =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final double NANOS = 1e9;

  private final long wall = System.nanoTime();
  private final long cpu = THREADS.getCurrentThreadCpuTime();
  private final long process = PROCESS.getProcessCpuTime();
  private final long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());

  double seconds() {
    return (System.nanoTime() - wall) / NANOS;
  }

  /** Of this thread. */
  double cpuSeconds() {
    return (THREADS.getCurrentThreadCpuTime() - cpu) / NANOS;
  }

  /** Of all threads of the process. */
  double processSeconds() {
    return (PROCESS.getProcessCpuTime() - process) / NANOS;
  }

  /** By this thread. */
  long allocatedBytes() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
  }
}
