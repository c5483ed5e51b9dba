package io.storyfold.cli;

import io.storyfold.article.RejectReason;
import io.storyfold.format.Deliveries;
import io.storyfold.format.Delivery;
import io.storyfold.format.Input;
import io.storyfold.format.Origin;
import io.storyfold.poller.Fetched;
import io.storyfold.poller.Fetcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A feed that is asked for once. */
final class WebInput {
  private WebInput() {}

  /** Whether an argument is an address and not a file. */
  static boolean is(String argument) {
    String lower = argument.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  /** Its deliveries; one rejection when there is no page. */
  static Iterator<Delivery> read(
      String address, InputOptions options, Fetcher fetcher, InstantSource clock)
      throws IOException {
    Fetched fetched = fetcher.fetch(URI.create(address));
    if (!(fetched instanceof Fetched.Page page)) {
      String why = fetched instanceof Fetched.Failed failed ? failed.message() : "no page";
      return List.<Delivery>of(
              new Delivery.Rejected(new Origin(address, 0), RejectReason.UNREADABLE, why, "", ""))
          .iterator();
    }
    Input input =
        new Input(
            address,
            options.input(address).source(),
            page.from().toString(),
            page.charset(),
            OptionalLong.of(clock.millis()));
    List<Delivery> all = new ArrayList<>();
    try (Deliveries items = options.formats().open(new ByteArrayInputStream(page.body()), input)) {
      items.forEachRemaining(all::add);
    }
    return all.iterator();
  }
}
