package io.storyfold.gateway;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends with a {@link Problem} when it is longer than allowed (413) or does not arrive
 * in time (408), read as it arrives and never kept whole by this class.
 */
final class RequestBody extends FilterInputStream {
  private final GatewaySettings.Limits limits;
  private final Context context;
  private final long begin = System.nanoTime();
  private long read;

  private RequestBody(InputStream in, Context context, GatewaySettings.Limits limits) {
    super(in);
    this.context = context;
    this.limits = limits;
  }

  /**
   * The body of a request.
   *
   * @throws Problem when what the headers say of it is enough to refuse it
   */
  static InputStream of(Context context, GatewaySettings.Limits limits) {
    String encoding = context.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Problem.of(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.");
    }
    if (context.req().getContentLengthLong() > limits.bodyBytes()) {
      throw tooLarge(context, limits);
    }
    return new RequestBody(context.bodyInputStream(), context, limits);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int bytes) {
    read += bytes;
    if (read > limits.bodyBytes()) {
      throw tooLarge(context, limits);
    }
    if (System.nanoTime() - begin > limits.requestTimeout().toNanos()) {
      context.header("Connection", "close");
      throw Problem.of(HttpStatus.REQUEST_TIMEOUT, "The body takes too long to arrive.");
    }
  }

  private static Problem tooLarge(Context context, GatewaySettings.Limits limits) {
    context.header("Connection", "close"); // what is still to come is not read
    return Problem.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "The body may hold " + limits.bodyBytes() + " bytes: send several smaller ones.");
  }
}
