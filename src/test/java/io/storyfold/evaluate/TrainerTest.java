package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.AnalyzedText;
import io.storyfold.article.FeatureExtractor;
import io.storyfold.article.Words;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.JoinFeature;
import io.storyfold.story.cluster.JoinModel;
import io.storyfold.story.cluster.MergeRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final int EVENTS = 40;

  private final Map<String, String> gold = new HashMap<>();
  private final List<StreamItem> items = stream();

  @Test
  void shouldLearnWhatAnEventIsFromAModelThatJoinsNothing() {
    JoinModel ignorant = model();
    double before = score(ignorant);

    JoinModel trained = train(ignorant);

    assertThat(before).isLessThan(.5);
    assertThat(score(trained)).isGreaterThan(.9);
  }

  @Test
  void shouldLearnTheSameTwice() {
    assertThat(train(model())).isEqualTo(train(model()));
  }

  private JoinModel train(JoinModel first) {
    return new Trainer(ClusterSettings.defaults())
        .train(first, "short", List.of(new Trainer.Course(items, gold)));
  }

  private double score(JoinModel model) {
    return Clusterings.compare(gold, new Replay(ClusterSettings.defaults(), model).run(items))
        .bcubed()
        .f1();
  }

  /** A probability of nearly nothing for everything. */
  private static JoinModel model() {
    List<JoinModel.Input> inputs =
        JoinFeature.all().stream().map(feature -> new JoinModel.Input(0, 1, 0)).toList();
    return new JoinModel(
        "test",
        List.of(
            new JoinModel.Profile(
                "short", "by hand", 0, 1.4, .35, MergeRule.votes(.4), -5, inputs)));
  }

  /** Headlines of three of an event's eight words, and one word of everyday. */
  private List<StreamItem> stream() {
    Random random = new Random(5);
    List<StreamItem> stream = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      int event = random.nextInt(EVENTS);
      StringBuilder title = new StringBuilder("alltag" + random.nextInt(50));
      for (int word = 0; word < 3; word++) {
        title.append(" e").append(event).append("wort").append(random.nextInt(8)).append('x');
      }
      AnalyzedText text =
          new AnalyzedText(Words.of(title.toString()), Words.NONE, Words.NONE, Words.NONE);
      stream.add(
          new StreamItem(
              "a" + i, "de", "x", FeatureExtractor.extract(text), i * 60_000L, true, ""));
      gold.put("a" + i, "event" + event);
    }
    return stream;
  }
}
