package io.storyfold.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A client of the stream that reads only when told to, on a bare socket. */
final class EventStream implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final Socket socket = new Socket();
  private final BufferedReader in;

  /** Connects with a receive buffer small enough to be filled by a test. */
  EventStream(int port, String path, String... headerLines) throws IOException {
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n");
    for (String line : headerLines) {
      request.append(line).append("\r\n");
    }
    OutputStream out = socket.getOutputStream();
    out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Reads the answer's head; returns the status line and the headers. */
  List<String> head() throws IOException {
    return block();
  }

  /** Reads blocks up to one that fits, and returns that. */
  List<String> next(Predicate<List<String>> wanted) throws IOException {
    List<String> block = block();
    while (!wanted.test(block)) {
      block = block();
    }
    return block;
  }

  /** The update id of the next event. */
  String nextUpdate() throws IOException {
    return updateId(next(EventStream::isEvent));
  }

  /** Any block: the lines up to an empty one. */
  List<String> block() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      lines.add(line);
    }
    if (lines.isEmpty()) {
      throw new IOException("the stream ended");
    }
    return lines;
  }

  static boolean isEvent(List<String> block) {
    return block.stream().anyMatch(line -> line.startsWith("event: "));
  }

  static String id(List<String> block) {
    return field(block, "id: ");
  }

  static String updateId(List<String> block) {
    return field(block, "data: ").replaceFirst("^\\{\"id\":\"([^\"]*)\".*", "$1");
  }

  private static String field(List<String> block, String name) {
    return block.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
