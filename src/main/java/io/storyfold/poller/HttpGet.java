package io.storyfold.poller;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One GET by HTTP/1.1 to an address that was resolved and checked before. A client of our own, of
 * sockets: those of the JDK resolve the name again when they connect, and by then it may lead to
 * another address. TLS still checks the certificate against the name.
 */
final class HttpGet {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final HttpLimits limits;
  private final LongSupplier nanoTime;

  HttpGet(HttpLimits limits, LongSupplier nanoTime) {
    this.limits = limits;
    this.nanoTime = nanoTime;
  }

  /**
   * The answer of {@code address} for {@code uri}.
   *
   * @param fields header fields besides Host, Connection and Accept-Encoding
   */
  HttpReply get(URI uri, InetAddress address, Map<String, String> fields) throws IOException {
    boolean tls = uri.getScheme().equalsIgnoreCase("https");
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? HTTPS : HTTP;
    try (Socket plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, port), (int) limits.connect().toMillis());
      plain.setSoTimeout((int) limits.read().toMillis());
      try (Socket socket = tls ? secured(plain, uri.getHost(), port) : plain) {
        socket.getOutputStream().write(request(uri, fields).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        Deadline in = new Deadline(socket, socket.getInputStream(), limits, nanoTime);
        return HttpReply.read(new BufferedInputStream(in), limits.bytes());
      }
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String request(URI uri, Map<String, String> fields) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
    StringBuilder request = new StringBuilder("GET " + path + query + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append("\r\n");
    fields.forEach(
        (name, value) -> request.append(name).append(": ").append(printable(value)).append("\r\n"));
    return request.append("Accept-Encoding: gzip\r\nConnection: close\r\n\r\n").toString();
  }

  /** What a server gave us is given back to it: never a line end in a header field. */
  private static String printable(String value) {
    return value.replaceAll("[^\\x20-\\x7E]", "");
  }
}
