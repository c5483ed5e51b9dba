package io.storyfold.poller;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.poller.Fetched.Failed;
import io.storyfold.poller.Fetched.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetcherTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1), 1 << 20, 3);
  private static final String LOOPBACK = "127.0.0.0/8";

  private final RudeServer server = new RudeServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldFetchAndAskAgainOnlyForWhatChanged() {
    server.serve("<rss/>");
    Fetcher fetcher = fetcher(LIMITS);

    Fetched.Page page = (Fetched.Page) fetcher.fetch(server.at("/feed"));
    assertThat(new String(page.body(), UTF_8)).isEqualTo("<rss/>");
    assertThat(page.charset()).isEqualTo("utf-8");
    assertThat(fetcher.fetch(server.at("/feed"), page.etag(), page.lastModified()))
        .isInstanceOf(Fetched.NotModified.class);

    server.serve("<rss>2</rss>");
    assertThat(fetcher.fetch(server.at("/feed"), page.etag(), page.lastModified()))
        .isInstanceOf(Fetched.Page.class);
  }

  @Test
  void shouldFollowARedirectAndSayWhereItEnded() {
    server.serve("<rss/>");

    assertThat(fetcher(LIMITS).fetch(server.at("/moved")))
        .isInstanceOfSatisfying(
            Fetched.Page.class, p -> assertThat(p.from()).isEqualTo(server.at("/feed")));
  }

  @ParameterizedTest
  @CsvSource({
    "/500,STATUS",
    "/503,STATUS",
    "/missing,STATUS",
    "/huge,TOO_LARGE",
    "/bomb,TOO_LARGE",
    "/loop,REDIRECT",
    "/nowhere,REDIRECT",
    "/inside,BLOCKED",
    "/metadata,BLOCKED",
    "/file,BLOCKED",
    "/cut,UNREACHABLE"
  })
  void shouldSayWhyThereIsNoPage(String path, Kind kind) {
    assertThat(fetcher(LIMITS).fetch(server.at(path)))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.kind()).as(f.message()).isEqualTo(kind));
  }

  @Test
  void shouldHearWhenToComeBack() {
    assertThat(fetcher(LIMITS).fetch(server.at("/503")))
        .isInstanceOfSatisfying(
            Failed.class, f -> assertThat(f.retryAfter()).hasValue(Duration.ofHours(2)));
  }

  @Test
  void shouldAskNothingInsideUnlessAllowed() {
    Fetcher fetcher =
        new Fetcher(LIMITS, AddressPolicy.allowing(""), Resolver.SYSTEM, "t", System::nanoTime);

    for (String host :
        List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0")) {
      URI uri = URI.create("http://" + host + ":" + server.at("/feed").getPort() + "/feed");
      assertThat(fetcher.fetch(uri))
          .as(host)
          .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.kind()).isEqualTo(Kind.BLOCKED));
    }
    assertThat(server.asked()).isEmpty();
  }

  /** A name that is outside when it is checked, and inside when it is asked for again. */
  @Test
  void shouldConnectToTheAddressThatWasChecked() throws UnknownHostException {
    server.serve("<rss/>");
    InetAddress allowed = InetAddress.getLoopbackAddress();
    InetAddress inside = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
    Iterator<InetAddress> answers = List.of(allowed, inside).iterator();
    Fetcher fetcher =
        new Fetcher(
            LIMITS,
            AddressPolicy.allowing(LOOPBACK),
            host -> new InetAddress[] {answers.next()},
            "t",
            System::nanoTime);
    URI rebound = URI.create("http://rebind.example:" + server.at("/").getPort() + "/feed");

    assertThat(fetcher.fetch(rebound)).isInstanceOf(Fetched.Page.class);
    assertThat(fetcher.fetch(rebound))
        .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.kind()).isEqualTo(Kind.BLOCKED));
  }

  @Test
  void shouldEndWithAServerThatNeverAnswers() throws Exception {
    HttpLimits impatient =
        new HttpLimits(
            Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofMinutes(1), 1 << 20, 3);
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

      assertThat(fetcher(impatient).fetch(uri))
          .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.kind()).isEqualTo(Kind.TIMEOUT));
    }
  }

  /** The clock says a minute for every look at it: as if each byte had taken one. */
  @Test
  void shouldEndWithAServerThatDrips() {
    AtomicLong minutes = new AtomicLong();
    Fetcher fetcher =
        new Fetcher(
            LIMITS,
            AddressPolicy.allowing(LOOPBACK),
            Resolver.SYSTEM,
            "t",
            () -> Duration.ofMinutes(minutes.getAndIncrement()).toNanos());

    assertThat(fetcher.fetch(server.at("/huge")))
        .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.kind()).isEqualTo(Kind.TIMEOUT));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,false",
    "10.1.2.3,false",
    "172.16.0.1,false",
    "172.32.0.1,true",
    "192.168.1.1,false",
    "169.254.169.254,false",
    "100.64.0.1,false",
    "0.0.0.0,false",
    "224.0.0.1,false",
    "255.255.255.255,false",
    "8.8.8.8,true",
    "::1,false",
    "::,false",
    "fe80::1,false",
    "fd00::1,false",
    "64:ff9b::a00:1,false",
    "2002:a00:1::,false",
    "::ffff:10.0.0.1,false",
    "2606:4700::1111,true"
  })
  void shouldTellInsideFromOutside(String address, boolean outside) throws UnknownHostException {
    assertThat(AddressPolicy.allowing("").allows(InetAddress.getAllByName(address)[0]))
        .isEqualTo(outside);
    assertThat(
            AddressPolicy.allowing("0.0.0.0/0,::/0").allows(InetAddress.getAllByName(address)[0]))
        .isTrue();
  }

  @Test
  void shouldRefuseWhatIsNoNetwork() {
    for (String bad : List.of("example.org", "10.0.0.0/33", "10.0.0.0/x", "10")) {
      List<Exception> refusals = new ArrayList<>();
      try {
        AddressPolicy.allowing(bad);
      } catch (IllegalArgumentException e) {
        refusals.add(e);
      }
      assertThat(refusals).as(bad).singleElement().asString().contains(bad);
    }
  }

  private static Fetcher fetcher(HttpLimits limits) {
    return new Fetcher(
        limits, AddressPolicy.allowing(LOOPBACK), Resolver.SYSTEM, "test", System::nanoTime);
  }
}
