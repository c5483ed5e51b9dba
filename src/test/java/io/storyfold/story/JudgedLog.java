package io.storyfold.story;

import io.storyfold.article.Agencies;
import io.storyfold.article.ArticleReader;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.Genre;
import io.storyfold.article.ReadArticle;
import io.storyfold.article.ReadResult;
import io.storyfold.copy.CopyEngine;
import io.storyfold.copy.CopyItem;
import io.storyfold.copy.CopySettings;
import io.storyfold.copy.Judgement;
import io.storyfold.copy.Sketcher;
import io.storyfold.copy.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the story engine is given when a {@link NewsStream} passes through copy recognition. */
final class JudgedLog {
  private final CopyEngine copies = new CopyEngine(CopySettings.DEFAULTS);
  private final ArticleReader reader =
      new ArticleReader(Agencies.known(), text -> "en", FeatureExtractor::extract);
  private long sequence;

  /**
   * A step with the verdicts it caused.
   *
   * @param verdict on the article; null without one
   * @param changed verdicts on other articles
   */
  record Entry(
      long at,
      @Nullable ReadArticle article,
      @Nullable Verdict verdict,
      @Nullable String withdrawn,
      List<Judgement> changed) {}

  private JudgedLog() {}

  static List<Entry> of(long seed, int steps) {
    JudgedLog log = new JudgedLog();
    List<Entry> entries = new ArrayList<>();
    NewsStream.of(seed, steps).forEach(step -> entries.add(log.judge(step)));
    return entries;
  }

  private Entry judge(NewsStream.Step step) {
    copies.expire(step.at());
    if (step.article() != null) {
      ReadResult read = reader.read(step.article(), step.at());
      ReadArticle article = read.article();
      List<Judgement> judged =
          copies.add(
              new CopyItem(
                  article.id(),
                  article.source(),
                  step.at(),
                  Sketcher.sketch(read.words()),
                  article.genre() != Genre.ARTICLE),
              ++sequence);
      return new Entry(
          step.at(), article, judged.get(0).verdict(), null, judged.subList(1, judged.size()));
    }
    String withdrawn = step.withdrawn();
    return new Entry(
        step.at(), null, null, withdrawn, withdrawn == null ? List.of() : copies.remove(withdrawn));
  }
}
