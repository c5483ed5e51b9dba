package io.storyfold.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * {@code GET /api/v1/stream}: updates as server-sent events. Not through Javalin's {@code sse()},
 * whose send waits for the client; here only the routing is Javalin's.
 */
final class StreamRoute {
  private static final String EVENT_STREAM = "text/event-stream";
  private static final int RETRY_SECONDS = 2;

  private final StreamHub hub;
  private final BooleanSupplier ready;

  StreamRoute(StreamHub hub, BooleanSupplier ready) {
    this.hub = hub;
    this.ready = ready;
  }

  void mount(RoutesConfig routes) {
    routes.get(Api.ROOT + "/stream", this::stream);
  }

  private void stream(Context context) {
    Answers.requireAcceptable(context, EVENT_STREAM);
    StreamFilter filter = StoryRequests.filter(context);
    Optional<StreamPosition> last = StoryRequests.lastEvent(context);
    if (!ready.getAsBoolean()) {
      throw Problem.later(
          context,
          RETRY_SECONDS,
          "Still reading the topics; updates of long ago would look like new.");
    }
    if (hub.full()) {
      throw Problem.later(
          context, RETRY_SECONDS, "As many clients as settings allow are connected.");
    }
    context.status(HttpStatus.OK).contentType(EVENT_STREAM + ";charset=utf-8");
    context.header("Cache-Control", "no-store");
    context.header("X-Accel-Buffering", "no"); // nginx would hold events back
    context.future(
        () -> {
          try {
            return hub.connect(filter, last, context.res().getOutputStream()).ended();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
