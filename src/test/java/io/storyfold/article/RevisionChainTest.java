package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.RevisionChain.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisionChainTest {
  private static final long ARRIVED = 1_000_000;
  private static final long LATER = ARRIVED + 60_000;

  private final Chain chain = new Chain();

  @Test
  void shouldAcceptAFirstVersion() {
    assertThat(chain.deliver(article())).isEqualTo(Step.ACCEPT);
    assertThat(chain.head().standing()).isEqualTo(Standing.LIVE);
  }

  @Test
  void shouldKeepTheDeskOfTheFirstAcceptedVersion() {
    chain.desk = "de";
    chain.deliver(article().version(1));
    chain.desk = "en";
    chain.deliver(article().version(2));

    assertThat(chain.head().desk()).isEqualTo("de");
  }

  @Test
  void shouldTakeTheDeskOfTheFirstAcceptedVersionAfterOneThatWasHeld() {
    chain.desk = "";
    chain.deliver(article().version(1).embargoedUntil(LATER));
    chain.desk = "en";
    chain.deliver(article().version(2));

    assertThat(chain.head().desk()).isEqualTo("en");
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAnotherSourceWhateverItSends(ArticleStatus status) {
    chain.deliver(article());

    assertThat(chain.deliver(article().source("other.example").status(status)))
        .isEqualTo(Step.FOREIGN);
    assertThat(chain.head().source()).isEqualTo("one.example");
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHHELD", "CANCELED"})
  void shouldNotLetAnotherSourceBlockAnIdBeforeItsArticleCame(ArticleStatus status) {
    chain.desk = "";
    chain.deliver(article().source("other.example").status(status));
    chain.desk = "de";

    assertThat(chain.deliver(article())).isEqualTo(Step.ACCEPT);
    assertThat(chain.head().source()).isEqualTo("one.example");
  }

  @Test
  void shouldAcceptWhatWasHeldWhenItComesAgainWithoutItsEmbargo() {
    chain.desk = "";
    chain.deliver(article().version(1).embargoedUntil(LATER));

    assertThat(chain.deliver(article().version(1))).isEqualTo(Step.ACCEPT);
  }

  /** Which delivery is the newer one. */
  @Nested
  class Order {
    @Test
    void shouldGoByVersion() {
      chain.deliver(article().version(2).updatedAt(500));

      assertThat(chain.deliver(article().title("Newer").version(3).updatedAt(400)))
          .isEqualTo(Step.ACCEPT);
      assertThat(chain.deliver(article().version(1).updatedAt(900))).isEqualTo(Step.STALE);
    }

    @Test
    void shouldGoByTimeOfUpdateWithinAVersion() {
      chain.deliver(article().version(2).updatedAt(500));

      assertThat(chain.deliver(article().version(2).updatedAt(499))).isEqualTo(Step.STALE);
      assertThat(chain.deliver(article().title("Newer").version(2).updatedAt(501)))
          .isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldGoByTimeOfUpdateWhereNoVersionIsStated() {
      chain.deliver(article().updatedAt(500));

      assertThat(chain.deliver(article().title("Older").updatedAt(499))).isEqualTo(Step.STALE);
      assertThat(chain.deliver(article().title("Newer").updatedAt(501))).isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldTakeOtherContentForNewerWhenNothingElseIsStated() {
      chain.deliver(article());

      assertThat(chain.deliver(article().title("Another headline"))).isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldCallTheSameContentARepetition() {
      chain.deliver(article());

      assertThat(chain.deliver(article())).isEqualTo(Step.REPEATED);
    }

    @Test
    void shouldCallTheSameVersionARepetitionWhateverItsContent() {
      chain.deliver(article().version(2));

      assertThat(chain.deliver(article().version(2).title("Changed in silence")))
          .isEqualTo(Step.REPEATED);
    }

    @Test
    void shouldTakeOtherContentForNewerAtTheSameTimeOfUpdate() {
      chain.deliver(article().updatedAt(500));

      assertThat(chain.deliver(article().updatedAt(500))).isEqualTo(Step.REPEATED);
      assertThat(chain.deliver(article().updatedAt(500).title("Mended"))).isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldCompareWithTheHighestVersionNotWithTheLatestDelivery() {
      chain.deliver(article().version(3));
      chain.deliver(article().version(2));

      assertThat(chain.deliver(article().version(2))).isEqualTo(Step.STALE);
    }
  }

  /** Not to be shown yet. */
  @Nested
  class Embargo {
    @Test
    void shouldHoldUntilItsEnd() {
      assertThat(chain.deliver(article().embargoedUntil(ARRIVED + 1))).isEqualTo(Step.HOLD);
      assertThat(chain.head().standing()).isEqualTo(Standing.HELD);
    }

    @Test
    void shouldNotHoldAtItsEnd() {
      assertThat(chain.deliver(article().embargoedUntil(ARRIVED))).isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldLeaveTheVersionThatIsOutWhereItIs() {
      chain.deliver(article().version(1));

      assertThat(chain.deliver(article().version(2).embargoedUntil(LATER))).isEqualTo(Step.HOLD);
      assertThat(chain.head().standing()).isEqualTo(Standing.LIVE);
    }

    @Test
    void shouldHoldALaterVersionInItsPlace() {
      chain.deliver(article().version(1).embargoedUntil(LATER));

      assertThat(chain.deliver(article().version(2).embargoedUntil(LATER))).isEqualTo(Step.HOLD);
      assertThat(chain.head().version()).isEqualTo(2);
    }

    @Test
    void shouldOnlyRememberTheWithdrawalOfWhatNoDeskHas() {
      chain.deliver(article().embargoedUntil(LATER));

      assertThat(chain.deliver(article().status(ArticleStatus.CANCELED))).isEqualTo(Step.REMEMBER);
      assertThat(chain.head().standing()).isEqualTo(Standing.CANCELED);
    }
  }

  /** An embargo that changes. */
  @Nested
  class ChangedEmbargo {
    @Test
    void shouldBeLiftedFromARevisionOfWhatIsOut() {
      chain.deliver(article().version(1));
      chain.deliver(article().version(2).title("New").embargoedUntil(LATER));

      assertThat(chain.deliver(article().version(2).title("New"))).isEqualTo(Step.ACCEPT);
      assertThat(chain.deliver(article().version(2).title("New"))).isEqualTo(Step.REPEATED);
    }

    @Test
    void shouldPullBackTheVersionThatIsOut() {
      chain.deliver(article().version(1));

      assertThat(chain.deliver(article().version(1).embargoedUntil(LATER))).isEqualTo(Step.PULL);
      assertThat(chain.head().standing()).isEqualTo(Standing.HELD);
      assertThat(chain.head().desk()).as("the desk stays its own").isEqualTo("de");
    }

    @Test
    void shouldBeMovedByTheSameVersion() {
      chain.deliver(article().version(1).embargoedUntil(LATER));

      assertThat(chain.deliver(article().version(1).embargoedUntil(LATER)))
          .isEqualTo(Step.REPEATED);
      assertThat(chain.deliver(article().version(1).embargoedUntil(LATER + 1)))
          .isEqualTo(Step.HOLD);
      assertThat(chain.head().heldUntil()).isEqualTo(LATER + 1);
    }

    @Test
    void shouldEndWithAnOrderToWithholdWhatWasWithheldBefore() {
      chain.deliver(article().version(1));
      chain.deliver(withheld());
      chain.deliver(article().version(2).title("New").embargoedUntil(LATER));

      assertThat(chain.deliver(withheld())).isEqualTo(Step.REMEMBER);
      assertThat(chain.head().heldUntil()).isZero();
    }
  }

  /** Nothing that readers could see has changed. */
  @Nested
  class Touched {
    @Test
    void shouldNoteTheNumberOfAVersionWithTheSameContent() {
      chain.deliver(article().version(1));

      assertThat(chain.deliver(article().version(2))).isEqualTo(Step.TOUCH);
      assertThat(chain.head().version()).isEqualTo(2);
      assertThat(chain.deliver(article().version(1).title("Late"))).isEqualTo(Step.STALE);
    }

    @Test
    void shouldTellACorrectionAndNewTermsOfUse() {
      chain.deliver(article().version(1));

      assertThat(chain.deliver(article().version(2).correction(true))).isEqualTo(Step.ACCEPT);
      assertThat(chain.deliver(article().version(3).usageTerms("Not for sale")))
          .isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldNoteAnotherEndOfTheRightToShowIt() {
      chain.deliver(article().version(1).expires(LATER));

      assertThat(chain.deliver(article().version(1).expires(LATER + 1))).isEqualTo(Step.TOUCH);
      assertThat(chain.head().expires()).isEqualTo(LATER + 1);
      assertThat(chain.deliver(article().version(1).expires(LATER + 1))).isEqualTo(Step.REPEATED);
    }
  }

  /** The time until which it may be shown. */
  @Nested
  class Expiry {
    @Test
    void shouldRefuseANewArticleWhoseTimeIsOver() {
      assertThat(chain.deliver(article().expires(ARRIVED))).isEqualTo(Step.EXPIRED);
    }

    @Test
    void shouldTakeOffTheDeskWhatMayNoLongerBeShown() {
      chain.deliver(article().version(1));

      assertThat(chain.deliver(article().version(2).expires(ARRIVED))).isEqualTo(Step.EXPIRE);
      assertThat(chain.head().standing()).isEqualTo(Standing.WITHHELD);
      assertThat(chain.deliver(article().version(2).expires(ARRIVED))).isEqualTo(Step.REPEATED);
    }

    @Test
    void shouldLetANewerVersionComeBack() {
      chain.deliver(article().version(1).expires(LATER));
      assertThat(chain.head().expiredBy(LATER - 1)).isFalse();
      assertThat(chain.head().expiredBy(LATER)).isTrue();
      chain.head = chain.head().expired(LATER);

      assertThat(chain.deliver(article().version(2))).isEqualTo(Step.ACCEPT);
    }

    @Test
    void shouldEndAnEmbargoWithoutShowingAnything() {
      Article held = article().embargoedUntil(LATER).expires(LATER + 1).build();
      chain.deliver(article().embargoedUntil(LATER).expires(LATER + 1));

      assertThat(RevisionChain.released(chain.head(), held, LATER)).isEqualTo(Step.ACCEPT);
      assertThat(RevisionChain.released(chain.head(), held, LATER + 1)).isEqualTo(Step.EXPIRE);
    }
  }

  /** Not to be shown until a usable version comes. */
  @Nested
  class Withheld {
    @Test
    void shouldTakeTheArticleOffItsDesk() {
      chain.deliver(article());

      assertThat(chain.deliver(withheld())).isEqualTo(Step.WITHDRAW);
      assertThat(chain.head().standing()).isEqualTo(Standing.WITHHELD);
    }

    @Test
    void shouldBeARepetitionTheSecondTime() {
      chain.deliver(article());
      chain.deliver(withheld());

      assertThat(chain.deliver(withheld())).isEqualTo(Step.REPEATED);
    }

    @Test
    void shouldComeTooLateForANewerVersion() {
      chain.deliver(article().version(3));

      assertThat(chain.deliver(withheld().version(2))).isEqualTo(Step.STALE);
      assertThat(chain.head().standing()).isEqualTo(Standing.LIVE);
    }

    @Test
    void shouldLetTheSameVersionComeBack() {
      chain.deliver(article().version(2));
      chain.deliver(withheld());

      assertThat(chain.deliver(article().version(2))).isEqualTo(Step.ACCEPT);
      assertThat(chain.head().standing()).isEqualTo(Standing.LIVE);
    }

    @Test
    void shouldNotLetAnOlderVersionComeBack() {
      chain.deliver(article().version(2));
      chain.deliver(withheld().version(3));

      assertThat(chain.deliver(article().version(2))).isEqualTo(Step.STALE);
    }

    @Test
    void shouldHoldBeforeTheArticleAgainstTheVersionsItNames() {
      assertThat(chain.deliver(withheld().version(2))).isEqualTo(Step.REMEMBER);

      assertThat(chain.deliver(article().version(1))).isEqualTo(Step.STALE);
      assertThat(chain.deliver(article().version(3))).isEqualTo(Step.ACCEPT);
    }
  }

  /** Gone for good. */
  @Nested
  class Killed {
    @Test
    void shouldTakeTheArticleOffItsDesk() {
      chain.deliver(article());

      assertThat(chain.deliver(kill())).isEqualTo(Step.WITHDRAW);
      assertThat(chain.head().standing()).isEqualTo(Standing.CANCELED);
      assertThat(chain.head().digest()).as("nothing of its content is kept").isZero();
    }

    @Test
    void shouldNeverComeBack() {
      chain.deliver(article().version(1));
      chain.deliver(kill());

      assertThat(chain.deliver(article().version(9).updatedAt(LATER))).isEqualTo(Step.KILLED);
    }

    @Test
    void shouldHoldBeforeTheArticle() {
      assertThat(chain.deliver(kill())).isEqualTo(Step.REMEMBER);
      assertThat(chain.deliver(article())).isEqualTo(Step.KILLED);
    }

    @Test
    void shouldNeverComeTooLate() {
      chain.deliver(article().version(7));

      assertThat(chain.deliver(kill().version(1))).isEqualTo(Step.WITHDRAW);
    }

    @Test
    void shouldTellTheDeskAlsoOfAWithheldArticle() {
      chain.deliver(article());
      chain.deliver(withheld());

      assertThat(chain.deliver(kill())).isEqualTo(Step.WITHDRAW);
      assertThat(chain.head().standing()).isEqualTo(Standing.CANCELED);
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHHELD", "CANCELED"})
    void shouldTakeNoFurtherWithdrawal(ArticleStatus status) {
      chain.deliver(kill());

      assertThat(chain.deliver(article().status(status))).isEqualTo(Step.REPEATED);
      assertThat(chain.head().standing()).isEqualTo(Standing.CANCELED);
    }
  }

  private static ArticleBuilder article() {
    return Article.from("one.example").id("a").title("A headline").publishedAt(ARRIVED);
  }

  private static ArticleBuilder withheld() {
    return Article.from("one.example").id("a").status(ArticleStatus.WITHHELD);
  }

  private static ArticleBuilder kill() {
    return Article.from("one.example").id("a").status(ArticleStatus.CANCELED);
  }

  /** Keeps the head as intake does. */
  private static final class Chain {
    private @Nullable Head head;
    private String desk = "de";

    Step deliver(ArticleBuilder delivery) {
      Article delivered = delivery.build();
      Head known = foreignOrder(delivered) ? null : head;
      Step step = RevisionChain.next(known, delivered, ARRIVED);
      switch (step) {
        case ACCEPT, HOLD, PULL, WITHDRAW, EXPIRE, REMEMBER, TOUCH ->
            head = RevisionChain.after(step, known, delivered, desk, ARRIVED);
        case REPEATED, STALE, FOREIGN, KILLED, EXPIRED -> {}
      }
      return step;
    }

    /** The store keeps orders to withdraw by source. */
    private boolean foreignOrder(Article delivered) {
      return head != null && head.orderOnly() && !head.source().equals(delivered.source());
    }

    Head head() {
      assertThat(head).isNotNull();
      return Objects.requireNonNull(head);
    }
  }
}
