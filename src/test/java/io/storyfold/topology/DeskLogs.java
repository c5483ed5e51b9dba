package io.storyfold.topology;

import io.storyfold.article.Article;
import io.storyfold.avro.CommandKind;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Withdrawal;
import io.storyfold.runtime.DeskMap;
import io.storyfold.story.NewsStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Weeks of invented entries of two desks on one partition, the same for the same seed. */
final class DeskLogs {
  private static final DeskMap DESKS = DeskMap.parse("other=0,de=0,en=0", 1);
  private static final List<CommandKind> KINDS = List.of(CommandKind.values());

  /** Every how many entries an editor orders something. */
  private static final int ORDERS = 6;

  private DeskLogs() {}

  /** Articles, withdrawals and ticks. */
  static List<DeskEntry> news(long seed, int steps) {
    List<DeskEntry> entries = new ArrayList<>();
    for (NewsStream.Step step : NewsStream.of(seed, steps)) {
      Article article = step.article();
      if (article != null) {
        entries.add(Articles.entry(deskOf(article.id()), article, step.at()));
      } else if (step.withdrawn() != null) {
        String id = step.withdrawn();
        entries.add(EntryCodec.withdrawal(deskOf(id), step.at(), id, Withdrawal.CANCELED, "test"));
      } else {
        Stream.of("de", "en").forEach(desk -> entries.add(EntryCodec.tick(desk, step.at())));
      }
    }
    return entries;
  }

  /** The same, with orders of editors in between; where they lead is found by trying. */
  static List<DeskEntry> edited(long seed, int steps, DeskTasks scratch) {
    Random random = new Random(seed);
    List<DeskEntry> log = new ArrayList<>();
    List<PlacedArticle> placed = new ArrayList<>();
    for (DeskEntry entry : news(seed, steps)) {
      log.add(entry);
      see(scratch.process(entry), placed);
      if (log.size() % ORDERS == 0 && placed.size() > 1) {
        DeskEntry order = order(random, placed, log.size());
        log.add(order);
        see(scratch.process(order), placed);
      }
    }
    return log;
  }

  private static void see(List<Task.Output> results, List<PlacedArticle> placed) {
    for (Task.Output result : results) {
      if (result.value() instanceof PlacedArticle article) {
        placed.add(article);
      }
    }
  }

  private static DeskEntry order(Random random, List<PlacedArticle> placed, int number) {
    PlacedArticle one = recent(random, placed);
    PlacedArticle other = recent(random, placed);
    EditorialCommand command =
        EditorialCommand.newBuilder()
            .setId("order-" + number)
            .setKind(KINDS.get(random.nextInt(KINDS.size())))
            .setStoryId(one.getStoryId())
            .setOtherStoryId(other.getStoryId())
            .setArticleIds(List.of(one.getArticle().getId()))
            .setHeadline("Headline " + number)
            .setAt(Instant.ofEpochMilli(NewsStream.START))
            .build();
    return DeskCommands.record("desk.log", DESKS, one.getDesk(), command).value();
  }

  private static PlacedArticle recent(Random random, List<PlacedArticle> placed) {
    return placed.get(placed.size() - 1 - random.nextInt(Math.min(30, placed.size())));
  }

  /** Of an article for life, as intake would have fixed it. */
  private static String deskOf(String articleId) {
    return articleId.hashCode() % 3 == 0 ? "de" : "en";
  }
}
