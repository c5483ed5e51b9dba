package io.storyfold.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.ArticleBuilder;
import io.storyfold.article.ArticleStatus;
import io.storyfold.embedded.ClusterExtension;
import io.storyfold.embedded.TestCluster;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What publishers say about showing an article holds when the process dies in between: killed, not
 * stopped. State on disk is then no longer trusted and comes back from the changelogs.
 */
@ExtendWith(ClusterExtension.class)
class KilledRightsIT {
  private static final String EMBARGOED = "one.example|embargoed";
  private static final String KILLED = "one.example|killed";

  @TempDir private Path directory;

  @Test
  void shouldHoldWhenTheProcessIsKilledInBetween(TestCluster cluster) throws Exception {
    Path log = directory.resolve("log");
    Installation desk =
        new Installation(
            cluster.clientConfig(), cluster.prefix(), directory.resolve("state"), true);
    Article first = marker(1);
    desk.deliver(Article.from("one.example").id(KILLED).status(ArticleStatus.CANCELED).build());
    desk.deliver(held(1, System.currentTimeMillis() + Duration.ofDays(1).toMillis()));
    desk.deliver(first);
    try (ChildProcess process = desk.startProcess(log)) {
      desk.awaitPlaced(first, process);
      process.kill();
    }
    // The next version moves the end of the embargo; whoever is alive then releases that one.
    long end = System.currentTimeMillis() + Duration.ofSeconds(5).toMillis();
    Article second = marker(2);
    desk.deliver(article(KILLED).title("Minister denies").build());
    desk.deliver(held(2, end));
    desk.deliver(second);
    try (ChildProcess process = desk.startProcess(log)) {
      desk.awaitPlaced(second, process);
      process.kill();
    }
    try (ChildProcess process = desk.startProcess(log)) {
      desk.awaitPlaced(article(EMBARGOED).title("Minister resigns").build(), process);
    }

    assertThat(desk.entries(EMBARGOED))
        .as("the version held last, once, and not before its time")
        .singleElement()
        .satisfies(entry -> assertThat(entry.getArticle().getVersion()).isEqualTo(2))
        .satisfies(
            entry -> assertThat(entry.getArrivedAt().toEpochMilli()).isGreaterThanOrEqualTo(end));
    assertThat(desk.entries(KILLED)).as("the kill came before the article").isEmpty();
    assertThat(desk.outcome().placed()).doesNotContainKey(KILLED);
    assertThat(desk.outcome().rejected())
        .extracting(rejected -> rejected.id() + " " + rejected.reason())
        .containsExactly(KILLED + " WITHDRAWN");
  }

  private static Article held(int version, long until) {
    return article(EMBARGOED)
        .version(version)
        .title("Minister resigns, version " + version)
        .embargoedUntil(until)
        .build();
  }

  private static Article marker(int number) {
    return article("two.example|" + number).title("Harbour news number " + number).build();
  }

  private static ArticleBuilder article(String id) {
    return Article.from(id.substring(0, id.indexOf('|')))
        .id(id)
        .language("en")
        .publishedAt(System.currentTimeMillis());
  }
}
