package io.storyfold.poller;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses may be asked: those of the public Internet, and the networks that the operator
 * allows. Whoever controls a feed or a name controls where we connect to, so everything that is
 * reachable only from within is refused: loopback, private, link-local (the metadata services of
 * clouds), shared and reserved networks, multicast, and IPv6 forms that hide an IPv4 address.
 */
public final class AddressPolicy {
  private static final int IPV4_BYTES = 4;

  /** By IANA's special-purpose registries for IPv4 and IPv6. */
  private static final List<Network> INSIDE =
      networks(
          "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,"
              + "192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,"
              + "198.51.100.0/24,203.0.113.0/24,224.0.0.0/4,240.0.0.0/4,"
              + "::/96,::ffff:0:0/96,64:ff9b::/96,64:ff9b:1::/48,100::/64,2001::/23,"
              + "2001:db8::/32,2002::/16,fc00::/7,fe80::/10,fec0::/10,ff00::/8");

  private final List<Network> allowed;

  private AddressPolicy(List<Network> allowed) {
    this.allowed = allowed;
  }

  /**
   * The public Internet and these networks.
   *
   * @param networks as {@code 10.1.2.0/24,fd00::/8}; empty: none
   * @throws IllegalArgumentException naming what is no network
   */
  public static AddressPolicy allowing(String networks) {
    return new AddressPolicy(networks(networks));
  }

  /** Whether a connection to {@code address} may be made. */
  public boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    return allowed.stream().anyMatch(n -> n.holds(bytes))
        || INSIDE.stream().noneMatch(n -> n.holds(bytes));
  }

  /** The addresses whose first {@code bits} are those of {@code start}. */
  private record Network(BigInteger start, int bits, int length) {
    boolean holds(byte[] address) {
      int shift = length * Byte.SIZE - bits;
      return address.length == length
          && new BigInteger(1, address).shiftRight(shift).equals(start.shiftRight(shift));
    }
  }

  private static List<Network> networks(String text) {
    List<Network> networks = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      if (!one.isBlank()) {
        networks.add(network(one.strip()));
      }
    }
    return List.copyOf(networks);
  }

  private static Network network(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    // Letters other than hexadecimal digits would be a name, and be looked up.
    if (!address.matches("[0-9a-fA-F:.]+") || !address.matches(".*[:.].*")) {
      throw new IllegalArgumentException("no network: " + text);
    }
    try {
      byte[] bytes = bytes(address);
      int bits = slash < 0 ? bytes.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > bytes.length * Byte.SIZE) {
        throw new IllegalArgumentException("no network: " + text);
      }
      return new Network(new BigInteger(1, bytes), bits, bytes.length);
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("no network: " + text, e);
    }
  }

  /** Java turns an IPv4 address in IPv6 form into IPv4: then the bytes are put back. */
  private static byte[] bytes(String address) throws UnknownHostException {
    InetAddress parsed = InetAddress.getByName(address);
    if (parsed instanceof Inet4Address && address.contains(":")) {
      byte[] mapped = new byte[Inet6Address.getByName("::1").getAddress().length];
      Arrays.fill(mapped, 10, 12, (byte) 0xFF);
      System.arraycopy(parsed.getAddress(), 0, mapped, 12, IPV4_BYTES);
      return mapped;
    }
    return parsed.getAddress();
  }
}
