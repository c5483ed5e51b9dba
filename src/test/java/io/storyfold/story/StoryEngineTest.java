package io.storyfold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storyfold.article.Agencies;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.ReadArticle;
import io.storyfold.copy.Relation;
import io.storyfold.copy.Verdict;
import io.storyfold.story.StoredDesk.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryEngineTest {
  private static final long START = Instant.parse("2026-01-31T12:05:00Z").toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;

  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "en", FeatureExtractor::extract);
  private final Set<String> seen = new HashSet<>();
  private final StoredDesk desk = new StoredDesk();

  @Test
  void shouldNotReuseTheIdOfAStoryThatItForgot() {
    String first = original(START, "a", "River Elm floods Karden").updates().get(0).storyId();
    desk.tick(START + 6 * DAY);
    desk.tick(START + 20 * DAY);
    assertThat(desk.members()).as("forgotten").isEmpty();

    Outcome again = original(START + 20 * DAY, "a", "River Elm floods Karden");

    assertThat(again.updates().get(0).kind()).isEqualTo(UpdateKind.CREATED);
    assertThat(again.updates().get(0).storyId()).isNotEqualTo(first);
  }

  @Test
  void shouldGiveTheSameIdsForTheSameEntries() {
    StoredDesk other = new StoredDesk();
    ReadArticle article = read("a", "River Elm floods Karden");

    assertThat(other.place(START, article, true, Verdict.ORIGINAL).updates())
        .isEqualTo(original(START, "a", "River Elm floods Karden").updates());
  }

  @Test
  void shouldRaiseTheRankOfAStoryByItsOriginalsOnlyAndHalveItInTwelveHours() {
    double log2 = Math.log(2);
    double log3 = Math.log(3);
    assertThat(score(original(START, "a", "River Elm floods Karden"))).isEqualTo(log2);
    assertThat(score(copy(START, "b", "a"))).isCloseTo(log3, within(1e-9));

    Outcome later = original(START + 12 * HOUR, "c", "River Elm floods Karden");
    assertThat(score(later)).isCloseTo(1.5 * Math.log(4), within(1e-9));
  }

  @Test
  void shouldShowAnOriginalRatherThanACopy() {
    original(START, "a", "River Elm floods Karden");
    original(START, "b", "River Elm floods Karden");
    Outcome revised =
        desk.place(START + HOUR, read("a", "River Elm floods Karden"), false, copyOf("b"));

    assertThat(onlySnapshot(revised).record().representativeId()).isEqualTo("b");
  }

  @Test
  void shouldKeepTheRepresentativeThroughItsRevision() {
    original(START, "a", "River Elm floods Karden");
    original(START, "b", "River Elm floods Karden");
    Outcome revised = original(START + HOUR, "a", "Something else altogether now");

    StorySnapshot snapshot = onlySnapshot(revised);
    assertThat(snapshot.record().representativeId()).isEqualTo("a");
    assertThat(snapshot.headline()).isEqualTo("Something else altogether now");
  }

  @Test
  void shouldLeaveAClosedStoryClosedForARevision() {
    original(START, "a", "River Elm floods Karden");
    desk.tick(START + 6 * DAY);
    Outcome revised = original(START + 6 * DAY, "a", "River Elm floods Karden: corrected");

    assertThat(revised.updates())
        .extracting(StoryUpdate::kind)
        .containsExactly(UpdateKind.ARTICLE_REVISED);
    assertThat(onlySnapshot(revised).record().status()).isEqualTo(StoryStatus.CLOSED);
  }

  @Test
  void shouldForgetTheArticlesOfAStoryThatEndedLongAgo() {
    original(START, "a", "River Elm floods Karden");
    Outcome tick = desk.tick(START + 30 * DAY);
    Outcome next = desk.tick(START + 60 * DAY);

    assertThat(tick.updates()).extracting(StoryUpdate::kind).containsExactly(UpdateKind.CLOSED);
    assertThat(next.forgotten()).hasSize(1);
    assertThat(next.removed()).hasSize(1);
  }

  @Test
  void shouldTickOncePerHourOfTheDesk() {
    original(START, "a", "River Elm floods Karden");
    desk.tick(START + 6 * DAY);
    long tick = desk.engine().clock().tickClock();
    desk.tick(START + 6 * DAY + 1);
    desk.tick(START);

    assertThat(desk.engine().clock().tickClock()).isEqualTo(tick);
    assertThat(tick % HOUR).isZero();
    assertThat(desk.engine().clock().clock()).isEqualTo(START + 6 * DAY + 1);
  }

  private Outcome original(long at, String id, String title) {
    return desk.place(at, read(id, title), seen.add(id), Verdict.ORIGINAL);
  }

  private Outcome copy(long at, String id, String of) {
    return desk.place(at, read(id, "A copy"), seen.add(id), copyOf(of));
  }

  private ReadArticle read(String id, String title) {
    return reader
        .read(Article.from(id + ".example").id(id).title(title).publishedAt(START).build(), START)
        .article();
  }

  private static Verdict copyOf(String id) {
    return new Verdict(Relation.NEAR, id, id, 0.9, 0.9, 40);
  }

  private static double score(Outcome changes) {
    return onlySnapshot(changes).score();
  }

  private static StorySnapshot onlySnapshot(Outcome changes) {
    assertThat(changes.snapshots()).hasSize(1);
    return changes.snapshots().values().iterator().next();
  }
}
