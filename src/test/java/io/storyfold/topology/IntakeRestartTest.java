package io.storyfold.topology;

import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static io.storyfold.topology.Articles.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.article.Sources;
import io.storyfold.avro.DeskEntry;
import io.storyfold.avro.Withdrawal;
import io.storyfold.runtime.Metrics;
import io.storyfold.runtime.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake knows after a restart. */
class IntakeRestartTest {
  private static final String ID = "one.example|1";
  private static final Article OTHER = ferry("two.example|9").build();

  private final Metrics metrics = new Metrics();
  private Task<String, io.storyfold.avro.Article, String, SpecificRecord> intake;

  @BeforeEach
  void open(@TempDir Path state) {
    Settings settings = Settings.of(Map.of("schema.registry.url", "mock://topology"));
    IntakeTunables tunables =
        new IntakeTunables(
            settings.desks(),
            Articles::reader,
            true,
            Articles.TICK,
            Sources.NONE,
            Articles.REVISION_MEMORY,
            Articles.ORDER_MEMORY);
    intake =
        new Task<>(
            () -> new IntakeProcessor(tunables, metrics), IntakeStores::builders, state.toFile());
  }

  @AfterEach
  void close() {
    intake.close();
    metrics.close();
  }

  @Test
  void shouldReleaseWhatWasHeldBefore() {
    deliver(article(ID).embargoedUntil(START + HOUR).build(), START);
    intake.restart();

    assertThat(deliver(OTHER, START + HOUR))
        .extracting(output -> ((DeskEntry) output.value()).getArticleId())
        .containsExactly(ID, OTHER.id());
  }

  @Test
  void shouldTakeOffTheDeskWhatWasToExpire() {
    deliver(article(ID).expires(START + HOUR).build(), START);
    intake.restart();

    assertThat(deliver(OTHER, START + HOUR))
        .extracting(output -> ((DeskEntry) output.value()).getWithdrawal())
        .containsExactly(Withdrawal.EXPIRED, Withdrawal.UNKNOWN);
  }

  @Test
  void shouldStillRefuseWhatWasKilledBefore() {
    deliver(order(ID, ArticleStatus.CANCELED), START);
    intake.restart();

    assertThat(deliver(article(ID).build(), START))
        .extracting(Task.Output::sink)
        .containsExactly(IntakeTopology.REJECTED_SINK);
  }

  @Test
  void shouldKeepDeskAndVersionOfAnArticle() {
    deliver(article(ID).version(2).language("de").build(), START);
    intake.restart();

    assertThat(deliver(article(ID).version(1).build(), START))
        .extracting(Task.Output::sink)
        .containsExactly(IntakeTopology.REJECTED_SINK);
    assertThat(deliver(article(ID).version(3).title("New").language("en").build(), START))
        .extracting(Task.Output::key)
        .containsExactly("de");
  }

  @Test
  void shouldNotTickTwiceAsOftenWhenItsTaskIsResumed() {
    int scheduled = intake.punctuators().size();
    intake.resume();

    assertThat(scheduled).isPositive();
    assertThat(intake.punctuators()).hasSize(scheduled);
  }

  private List<Task.Output> deliver(Article article, long at) {
    return intake.process(article.id(), ArticleCodec.encode(article), at).stream()
        .map(Task.Output::of)
        .toList();
  }
}
