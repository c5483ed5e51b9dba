package io.storyfold.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Inputs made from good ones by flips, cuts, repeats and splices, the same ones in every run: what
 * a build tries in seconds of what Jazzer tries in hours. {@code -Dstoryfold.fuzz.inputs=N} tries
 * more, {@code -Dstoryfold.fuzz.seed=N} others.
 */
public final class Mutations {
  private static final int LONGEST = 100_000;
  private static final int MOST_STEPS = 4;

  private final List<byte[]> seeds;
  private final Random random;

  private Mutations(List<byte[]> seeds, long seed) {
    this.seeds = seeds;
    this.random = new Random(seed);
  }

  /**
   * Gives {@code inputs} mutations of {@code seeds} to {@code target}; one that throws is kept in a
   * file that the failure names.
   */
  public static void each(int inputs, List<byte[]> seeds, Consumer<byte[]> target) {
    long seed = Long.getLong("storyfold.fuzz.seed", 1);
    int count = Integer.getInteger("storyfold.fuzz.inputs", inputs);
    Mutations mutations = new Mutations(seeds, seed);
    for (int i = 0; i < count; i++) {
      byte[] input = mutations.next();
      try {
        target.accept(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + seed + ", input " + i + ", kept in " + keep(input), e);
      }
    }
  }

  private static Path keep(byte[] input) {
    try {
      return Files.write(
          Files.createDirectories(Path.of("target", "fuzz"))
              .resolve(Integer.toHexString(Arrays.hashCode(input))),
          input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] next() {
    byte[] input = any();
    for (int step = 1 + random.nextInt(MOST_STEPS); step > 0; step--) {
      input = mutated(input);
    }
    return input;
  }

  private byte[] mutated(byte[] in) {
    int from = random.nextInt(in.length + 1);
    int to = from + random.nextInt(Math.min(in.length - from, 64) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> flipped(in);
      case 1 -> Arrays.copyOf(in, from);
      case 2 -> join(Arrays.copyOf(in, from), rest(in, to));
      case 3 -> repeated(in, from, to);
      case 4 -> spliced(in, from);
      default -> overwritten(in, from, to);
    };
  }

  private byte[] flipped(byte[] in) {
    byte[] out = in.clone();
    for (int i = 1 + random.nextInt(8); i > 0 && out.length > 0; i--) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  private byte[] repeated(byte[] in, int from, int to) {
    byte[] part = Arrays.copyOfRange(in, from, to);
    byte[] out = Arrays.copyOf(in, to);
    for (int i = random.nextInt(300); i > 0 && out.length < LONGEST; i--) {
      out = join(out, part);
    }
    return join(out, rest(in, to));
  }

  /** The end of another seed after the start of this one. */
  private byte[] spliced(byte[] in, int from) {
    byte[] other = any();
    return join(Arrays.copyOf(in, from), rest(other, random.nextInt(other.length + 1)));
  }

  private byte[] overwritten(byte[] in, int from, int to) {
    byte[] noise = new byte[to - from];
    random.nextBytes(noise);
    return join(join(Arrays.copyOf(in, from), noise), rest(in, to));
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private static byte[] rest(byte[] in, int from) {
    return Arrays.copyOfRange(in, from, in.length);
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, Math.min(a.length + b.length, LONGEST));
    System.arraycopy(b, 0, both, a.length, both.length - a.length);
    return both;
  }
}
