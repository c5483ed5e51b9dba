package io.storyfold.cli;

import io.storyfold.avro.Article;
import io.storyfold.registry.AvroSerdes;
import io.storyfold.runtime.DeadLetters;
import io.storyfold.runtime.DeadLetters.Letter;
import io.storyfold.runtime.Settings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists, shows and sends again what was rejected. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = {
      "What lies in articles.rejected. list: a line each, without text. show: one whole, text",
      "included. replay: sends records to articles.incoming again as they came; those whose cause is",
      "not mended are rejected again."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  storyfold dead-letters list --config storyfold.properties",
      "  storyfold dead-letters show 3-1207 --config storyfold.properties",
      "  storyfold dead-letters replay --reason UNREADABLE --config storyfold.properties"
    })
final class DeadLettersCommand implements Callable<Integer> {
  /** What to do with them. */
  enum Action {
    list,
    show,
    replay
  }

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}")
  private @Nullable Action action;

  @Parameters(
      index = "1..*",
      paramLabel = "PLACE",
      arity = "0..*",
      description = "partition-offset, as list prints it; none: all.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--reason", paramLabel = "CODE", description = "Only those rejected for this.")
  private @Nullable String reason;

  @Override
  public Integer call() {
    Action what = Picocli.bound(action);
    if (what != Action.list && places.isEmpty() && reason == null) {
      throw new ParameterException(
          Picocli.bound(spec).commandLine(), what + " needs places or --reason: see list");
    }
    PrintWriter out = Picocli.bound(spec).commandLine().getOut();
    Settings settings = Picocli.bound(main).settings();
    DeadLetters all = new DeadLetters(settings);
    List<Letter> letters = all.read().stream().filter(this::asked).toList();
    switch (what) {
      case list -> list(letters, out);
      case show -> show(letters, settings, out);
      case replay -> {
        all.replay(letters);
        out.println(letters.size() + " sent again");
      }
    }
    return ExitCode.OK;
  }

  private boolean asked(Letter letter) {
    return (places.isEmpty() || places.contains(letter.place()))
        && (reason == null || reason.equals(letter.reason()));
  }

  private static void list(List<Letter> letters, PrintWriter out) {
    Table table = new Table("PLACE", "REASON", "KEY", "FROM", "MESSAGE");
    letters.forEach(l -> table.row(l.place(), l.reason(), l.record().key(), l.from(), l.message()));
    table.print(out);
  }

  private static void show(List<Letter> letters, Settings settings, PrintWriter out) {
    Serde<Article> serde = AvroSerdes.of(Article.class, settings.clients().registry(), false);
    for (Letter letter : letters) {
      out.println(letter.place() + " " + letter.reason() + ": " + letter.message());
      out.println(value(serde, letter));
    }
  }

  /** The article, or the bytes where they are none. */
  private static String value(Serde<Article> serde, Letter letter) {
    byte[] bytes = letter.record().value();
    try {
      return String.valueOf(serde.deserializer().deserialize(letter.record().topic(), bytes));
    } catch (SerializationException e) {
      return HexFormat.of().formatHex(bytes);
    }
  }
}
