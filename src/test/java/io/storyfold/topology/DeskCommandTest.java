package io.storyfold.topology;

import static io.storyfold.topology.Articles.BACKGROUND;
import static io.storyfold.topology.Articles.DAY;
import static io.storyfold.topology.Articles.HOUR;
import static io.storyfold.topology.Articles.MINUTE;
import static io.storyfold.topology.Articles.START;
import static io.storyfold.topology.Articles.article;
import static io.storyfold.topology.Articles.ferry;
import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.avro.CommandAnswer;
import io.storyfold.avro.CommandKind;
import io.storyfold.avro.CommandOutcome;
import io.storyfold.avro.EditorialCommand;
import io.storyfold.avro.Rule;
import io.storyfold.avro.Story;
import io.storyfold.avro.StoryStatus;
import io.storyfold.avro.StoryUpdate;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors order, and what becomes of it when things happen afterwards. */
class DeskCommandTest {
  private static final String FIRST = "one.example|1";
  private static final String SECOND = "two.example|2";
  private static final String THIRD = "four.example|4";
  private static final String OTHER = "three.example|3";

  private Desk desk;
  private int commands;

  @BeforeEach
  void open(@TempDir Path state) {
    desk = new Desk(state);
    desk.article(article(FIRST).build(), START);
    desk.article(article(SECOND).body(BACKGROUND).build(), START);
    desk.article(ferry(OTHER).build(), START);
    assertThat(storyOf(SECOND)).isEqualTo(storyOf(FIRST));
    assertThat(storyOf(OTHER)).isNotEqualTo(storyOf(FIRST));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldMergeIntoTheOlderStory() {
    String older = storyOf(FIRST);
    String younger = storyOf(OTHER);
    applied(order(CommandKind.MERGE).setStoryId(younger).setOtherStoryId(older), younger, older);

    assertThat(desk.story(younger).getMergedInto()).isEqualTo(older);
    assertThat(desk.story(older).getCounts().getArticles()).isEqualTo(3);
    assertThat(lastUpdate(older).getCommandId()).isEqualTo("c1");
  }

  @Test
  void shouldPutAnArticleBackBesideThoseItWasMergedWith() {
    String story = storyOf(FIRST);
    order(CommandKind.MERGE, order -> order.setStoryId(story).setOtherStoryId(storyOf(OTHER)));
    desk.withdraw(OTHER, START + MINUTE);
    desk.article(ferry(OTHER).version(2).build(), START + HOUR);

    assertThat(storyOf(OTHER)).isEqualTo(story);
    assertThat(desk.placed(OTHER).getReason().getRule()).isEqualTo(Rule.EDITOR);
  }

  @Test
  void shouldSplitArticlesOffAndKeepThemOff() {
    String origin = storyOf(FIRST);
    CommandAnswer answer =
        order(CommandKind.SPLIT, order -> order.setStoryId(origin).setArticleIds(List.of(SECOND)));
    String begun = storyOf(SECOND);

    assertThat(answer.getOutcome()).isEqualTo(CommandOutcome.APPLIED);
    assertThat(answer.getStoryIds()).containsExactly(origin, begun);
    assertThat(kinds(origin)).endsWith("ARTICLE_REMOVED", "SPLIT");
    assertThat(kinds(begun)).containsExactly("CREATED", "SPLIT");
    assertThat(lastUpdate(origin).getOtherStoryId()).isEqualTo(begun);
    assertThat(lastUpdate(begun).getOtherStoryId()).isEqualTo(origin);

    desk.withdraw(SECOND, START + MINUTE);
    desk.article(article(SECOND).version(2).body(BACKGROUND).build(), START + HOUR);
    assertThat(storyOf(SECOND)).as("the same headline as the first").isNotEqualTo(origin);
  }

  @Test
  void shouldNotFollowItsSourceWhereAnEditorDoesNotWantIt() {
    desk.article(article(THIRD).title("Reprint").build(), START + MINUTE);
    String origin = storyOf(THIRD);
    assertThat(desk.placed(THIRD).getReason().getRule()).isEqualTo(Rule.COPY);
    order(CommandKind.SPLIT, order -> order.setStoryId(origin).setArticleIds(List.of(THIRD)));
    desk.withdraw(THIRD, START + 2 * MINUTE);
    desk.article(article(THIRD).title("Reprint").version(2).build(), START + 3 * MINUTE);

    assertThat(storyOf(THIRD)).isNotEqualTo(origin);
  }

  @Test
  void shouldTellOfAMoveOnBothStories() {
    String from = storyOf(SECOND);
    String to = storyOf(OTHER);
    applied(order(CommandKind.MOVE).setOtherStoryId(to).setArticleIds(List.of(SECOND)), from, to);

    assertThat(lastUpdate(from).getKind().name()).isEqualTo("ARTICLE_REMOVED");
    assertThat(lastUpdate(from).getOtherStoryId()).isEqualTo(to);
    assertThat(lastUpdate(to).getKind().name()).isEqualTo("ARTICLE_ADDED");
    assertThat(lastUpdate(to).getOtherStoryId()).isEqualTo(from);
    assertThat(lastUpdate(to).getArticle().getId()).isEqualTo(SECOND);
    assertThat(storyOf(SECOND)).isEqualTo(to);
    assertThat(desk.story(from).getCounts().getArticles()).isEqualTo(1);

    desk.article(article(SECOND).version(2).build(), START + HOUR);
    assertThat(storyOf(SECOND)).as("after a revision").isEqualTo(to);
  }

  @Test
  void shouldShowAPinnedArticleUntilItIsUnpinned() {
    String story = storyOf(FIRST);
    applied(order(CommandKind.PIN).setStoryId(story).setArticleIds(List.of(SECOND)), story);
    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(SECOND);
    assertThat(desk.story(story).getPinned()).isTrue();

    desk.withdraw(SECOND, START + MINUTE);
    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(FIRST);
    desk.article(article(SECOND).version(2).body(BACKGROUND).build(), START + HOUR);
    assertThat(desk.story(story).getRepresentative().getId()).isEqualTo(SECOND);

    applied(order(CommandKind.UNPIN).setStoryId(story), story);
    assertThat(desk.story(story).getPinned()).isFalse();
  }

  @Test
  void shouldShowAnEditorsHeadline() {
    String story = storyOf(FIRST);
    applied(order(CommandKind.HEADLINE).setStoryId(story).setHeadline(" Flood in Karden "), story);
    desk.article(article(FIRST).version(2).title("Anything else").build(), START + HOUR);

    assertThat(desk.story(story).getHeadline()).isEqualTo("Flood in Karden");
    assertThat(desk.story(story).getHeadlineEdited()).isTrue();
    applied(order(CommandKind.HEADLINE).setStoryId(story), story);
    assertThat(desk.story(story).getHeadline()).isEqualTo("Anything else");
  }

  @Test
  void shouldKeepABlockedArticleOutUntilItIsUnblocked() {
    String story = storyOf(FIRST);
    applied(order(CommandKind.BLOCK).setArticleIds(List.of(SECOND)), story);
    assertThat(lastUpdate(story).getKind().name()).isEqualTo("ARTICLE_REMOVED");
    assertThat(desk.placed(SECOND).getStoryId()).isEmpty();
    assertThat(desk.placed(SECOND).getReason().getRule()).isEqualTo(Rule.BLOCKED);

    desk.article(article(SECOND).version(2).body(BACKGROUND).build(), START + HOUR);
    assertThat(storyOf(SECOND)).as("a revision").isEmpty();
    assertThat(desk.story(story).getCounts().getArticles()).isEqualTo(1);

    applied(order(CommandKind.UNBLOCK).setArticleIds(List.of(SECOND)), story);
    assertThat(storyOf(SECOND)).isEqualTo(story);
    assertThat(desk.placed(SECOND).getVersion()).isEqualTo(2);
  }

  @Test
  void shouldLeaveATombstoneForABlockedArticleThatIsWithdrawn() {
    order(CommandKind.BLOCK, order -> order.setArticleIds(List.of(SECOND)));
    desk.withdraw(SECOND, START + MINUTE);

    assertThat(desk.find(SECOND)).isNull();
  }

  @Test
  void shouldCloseAStoryAndOpenItAgainForAWhile() {
    String story = storyOf(FIRST);
    applied(order(CommandKind.CLOSE).setStoryId(story), story);
    assertThat(desk.story(story).getStatus()).isEqualTo(StoryStatus.CLOSED);
    desk.tick(START + 6 * DAY);
    applied(order(CommandKind.REOPEN).setStoryId(story), story);

    desk.tick(START + 7 * DAY);
    assertThat(desk.story(story).getStatus()).isEqualTo(StoryStatus.OPEN);
    desk.tick(START + 9 * DAY);
    assertThat(desk.story(story).getStatus()).isEqualTo(StoryStatus.CLOSED);
  }

  @Test
  void shouldNotMergeALockedStory() {
    String story = storyOf(FIRST);
    applied(order(CommandKind.LOCK).setStoryId(story), story);
    assertThat(desk.story(story).getLocked()).isTrue();

    refused(
        order(CommandKind.MERGE).setStoryId(story).setOtherStoryId(storyOf(OTHER)),
        "story " + story + " is locked against merging: unlock it first");
    applied(order(CommandKind.UNLOCK).setStoryId(story), story);
    String other = storyOf(OTHER);
    applied(order(CommandKind.MERGE).setStoryId(story).setOtherStoryId(other), other, story);
  }

  @Test
  void shouldCarryOutACommandOnceHoweverOftenItComes() {
    String story = storyOf(FIRST);
    EditorialCommand.Builder lock = order(CommandKind.LOCK).setStoryId(story);
    CommandAnswer first = desk.command(lock);
    int updates = desk.updates.size();
    CommandAnswer again = desk.command(EditorialCommand.newBuilder(lock));

    assertThat(again).isEqualTo(first);
    assertThat(desk.answers).hasSize(2);
    assertThat(desk.updates).hasSize(updates);
  }

  @Test
  void shouldNotLetACommandMoveTheClockOfTheDesk() {
    order(CommandKind.LOCK, order -> order.setStoryId(storyOf(FIRST)));
    desk.tick(START + HOUR);

    assertThat(desk.kinds()).doesNotContain("CLOSED");
    assertThat(desk.answers.get(0).value().getAt().toEpochMilli()).isEqualTo(START);
  }

  @Test
  void shouldSayWhyItRefuses() {
    String story = storyOf(FIRST);
    String other = storyOf(OTHER);
    int updates = desk.updates.size();

    refused(order(CommandKind.CLOSE), "the command names no story");
    refused(order(CommandKind.CLOSE).setStoryId("nope"), "this desk knows no story nope");
    refused(
        order(CommandKind.MERGE).setStoryId(story).setOtherStoryId(story),
        "both ids lead to story " + story);
    refused(order(CommandKind.SPLIT).setStoryId(story), "the command names no article");
    refused(
        order(CommandKind.SPLIT).setStoryId(story).setArticleIds(List.of(FIRST, SECOND)),
        "these are all articles of story " + story + ": nothing would be left of it");
    refused(
        order(CommandKind.SPLIT).setStoryId(story).setArticleIds(List.of(OTHER)),
        "article " + OTHER + " is not in story " + story);
    refused(
        order(CommandKind.MOVE).setOtherStoryId(other).setArticleIds(List.of(OTHER)),
        "article " + OTHER + " stands in story " + other + " already");
    refused(
        order(CommandKind.MOVE).setOtherStoryId(other).setArticleIds(List.of(FIRST, "nope")),
        "article nope stands in no story of this desk");
    refused(
        order(CommandKind.UNPIN).setStoryId(story), "no article of story " + story + " is pinned");
    refused(
        order(CommandKind.HEADLINE).setStoryId(story).setHeadline("x".repeat(301)),
        "a headline is one line of at most 300 characters");
    refused(
        order(CommandKind.UNBLOCK).setArticleIds(List.of(FIRST)),
        "article " + FIRST + " is not blocked");
    refused(order(CommandKind.REOPEN).setStoryId(story), "story " + story + " is open");
    refused(order(CommandKind.UNLOCK).setStoryId(story), "story " + story + " is not locked");
    refused(order(CommandKind.UNKNOWN), "this version does not know the command");
    assertThat(desk.updates).as("nothing was changed").hasSize(updates);
  }

  private EditorialCommand.Builder order(CommandKind kind) {
    return EditorialCommand.newBuilder().setId("c" + ++commands).setKind(kind).setBy("test");
  }

  private CommandAnswer order(CommandKind kind, UnaryOperator<EditorialCommand.Builder> what) {
    CommandAnswer answer = desk.command(what.apply(order(kind)));
    assertThat(answer.getReason()).isEmpty();
    return answer;
  }

  private void applied(EditorialCommand.Builder order, String... stories) {
    CommandAnswer answer = desk.command(order);
    assertThat(answer.getReason()).isEmpty();
    assertThat(answer.getOutcome()).isEqualTo(CommandOutcome.APPLIED);
    assertThat(answer.getStoryIds()).containsExactly(stories);
    for (String story : stories) {
      assertThat(lastUpdate(story).getCommandId()).isEqualTo(order.getId());
    }
  }

  private void refused(EditorialCommand.Builder order, String reason) {
    CommandAnswer answer = desk.command(order);
    assertThat(answer.getReason()).isEqualTo(reason);
    assertThat(answer.getOutcome()).isEqualTo(CommandOutcome.REJECTED);
    assertThat(answer.getStoryIds()).isEmpty();
  }

  private String storyOf(String articleId) {
    return desk.placed(articleId).getStoryId();
  }

  private List<String> kinds(String story) {
    return desk.updatesOf(story).stream().map(update -> update.getKind().name()).toList();
  }

  private StoryUpdate lastUpdate(String story) {
    List<StoryUpdate> updates = desk.updatesOf(story);
    StoryUpdate last = updates.get(updates.size() - 1);
    Story snapshot = desk.story(story);
    assertThat(snapshot.getRevision()).isEqualTo(last.getRevision());
    return last;
  }
}
