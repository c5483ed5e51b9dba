package io.storyfold.gateway;

import static io.storyfold.gateway.Records.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamRouteTest {
  private static final String STREAM = "/api/v1/stream";

  private final TestServer server =
      new TestServer(Map.of("gateway.stream.history", "5", "gateway.stream.clients", "2"));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void shouldSendUpdatesAsTheyCome() throws IOException {
    try (EventStream client = connect(STREAM)) {
      server.publish(update("s1", 1, "de", "a.example"));
      server.publish(update("s1", 2, "de", "a.example"));

      assertThat(client.nextUpdate()).isEqualTo("s1#1");
      assertThat(client.nextUpdate()).isEqualTo("s1#2");
    }
  }

  @Test
  void shouldSendOnlyWhatTheFilterLetsThrough() throws IOException {
    try (EventStream client = connect(STREAM + "?desk=en&source=b.example")) {
      server.publish(update("s1", 1, "de", "b.example"));
      server.publish(update("s2", 1, "en", "a.example"));
      server.publish(update("s3", 1, "en", "b.example"));

      assertThat(client.nextUpdate()).isEqualTo("s3#1");
    }
  }

  @Test
  void shouldResumeBehindLastEventId() throws IOException {
    server.publish(update("s1", 1, "de", "a.example"));
    server.publish(update("s1", 2, "de", "a.example"));
    server.publish(update("s1", 3, "de", "a.example"));

    try (EventStream byHeader = connect(STREAM, "Last-Event-ID: 0:1");
        EventStream byParameter = connect(STREAM + "?lastEventId=0:2")) {
      assertThat(byHeader.nextUpdate()).isEqualTo("s1#2");
      assertThat(byHeader.nextUpdate()).isEqualTo("s1#3");
      assertThat(byParameter.nextUpdate()).isEqualTo("s1#3");
    }
  }

  @Test
  void shouldAskForResyncWhenLastEventIdIsNoLongerHeld() throws IOException {
    for (int revision = 1; revision <= 7; revision++) {
      server.publish(update("s1", revision, "de", "a.example"));
    }

    try (EventStream client = connect(STREAM, "Last-Event-ID: 0:1")) {
      List<String> event = client.next(EventStream::isEvent);
      assertThat(event).contains("event: resync");
      assertThat(EventStream.id(event)).isEqualTo("0:7");
    }
  }

  @Test
  void shouldAskForResyncWhenLastEventIdIsOfAnotherTopic() throws IOException {
    server.publish(update("s1", 1, "de", "a.example"));

    try (EventStream client = connect(STREAM, "Last-Event-ID: 0:5000")) {
      assertThat(client.next(EventStream::isEvent)).contains("event: resync");
    }
  }

  @Test
  void shouldSendHeartbeatsThatMoveTheIdPastWhatTheFilterHidden() throws IOException {
    try (EventStream client = connect(STREAM + "?desk=en")) {
      server.publish(update("s1", 1, "de", "a.example"));

      List<String> heartbeat =
          client.next(block -> block.contains(": heartbeat") && block.contains("id: 0:1"));
      assertThat(heartbeat).hasSize(2);
    }
  }

  @Test
  void shouldTellSlowClientOfEveryHoleAndNeverHoldUpOthers() throws IOException {
    String filler = "x".repeat(2_000);
    try (EventStream slow = connect(STREAM);
        EventStream fast = connect(STREAM)) {
      // Enough to fill all buffers between the two ends, read by one of two clients only.
      int updates = 6_000;
      for (int revision = 1; revision <= updates; revision++) {
        server.publish(update("s1", revision, "de", filler));
        assertThat(fast.nextUpdate()).isEqualTo("s1#" + revision);
      }

      // What the slow one sees is without a hole that it was not told of.
      String newest = "0:" + updates;
      int resyncs = 0;
      int next = 1;
      for (List<String> event = slow.next(EventStream::isEvent);
          ;
          event = slow.next(EventStream::isEvent)) {
        if (event.contains("event: resync")) {
          resyncs++;
        } else {
          assertThat(EventStream.updateId(event)).isEqualTo("s1#" + next);
        }
        if (EventStream.id(event).equals(newest)) {
          break;
        }
        next = Integer.parseInt(EventStream.id(event).substring("0:".length())) + 1;
      }
      assertThat(resyncs).isPositive();
    }
  }

  @Test
  void shouldForgetClientsThatLeave() throws IOException {
    connect(STREAM).close();

    await().untilAsserted(() -> assertThat(server.hub.clients()).isZero());
  }

  @Test
  void shouldEndStreamsOnClose() throws IOException {
    try (EventStream client = connect(STREAM)) {
      server.hub.close();

      await().untilAsserted(() -> assertThat(server.hub.clients()).isZero());
    }
  }

  @Test
  void shouldRefuseWhatItCannotServe() throws Exception {
    assertThat(server.get(STREAM, "Last-Event-ID", "garbage").statusCode()).isEqualTo(400);
    assertThat(server.get(STREAM + "?lastEventId=0:x").body()).contains("lastEventId");
    assertThat(server.get(STREAM, "Accept", "application/json").statusCode()).isEqualTo(406);
    assertThat(server.get(STREAM + "?desks=de").body()).contains("\"parameter\":\"desks\"");

    server.ready.set(false);
    assertThat(server.get(STREAM).statusCode()).isEqualTo(503);
  }

  @Test
  void shouldRefuseOneClientTooMany() throws Exception {
    try (EventStream one = connect(STREAM);
        EventStream two = connect(STREAM)) {
      assertThat(server.get(STREAM).headers().firstValue("Retry-After")).contains("2");
    }
  }

  private EventStream connect(String path, String... headerLines) throws IOException {
    int before = server.hub.clients();
    EventStream client = new EventStream(server.port(), path, headerLines);
    assertThat(client.head()).first().asString().contains("200");
    await().untilAsserted(() -> assertThat(server.hub.clients()).isGreaterThan(before));
    return client;
  }
}
